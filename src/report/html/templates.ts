/**
 * The templates of the page. `{{ }}` escapes; the only texts that are put in as they are (`{{{ }}}`) are our own
 * style sheet and the drawings, whose texts `flow-svg.ts` has escaped.
 */
export const pageTemplate = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{{title}}</title>
<style>{{{style}}}</style>
</head>
<body>
<header>
<h1>{{title}}</h1>
<p class="soft">{{tool.name}} {{tool.version}}</p>
<nav aria-label="Parts of the report"><ul>{{#each parts}}<li><a href="#{{id}}">{{title}}</a></li>{{/each}}</ul></nav>
</header>
<main>
<section id="summary"><h2>Summary</h2>
<div class="wide"><table><thead><tr><th>What</th><th>Result</th><th>In numbers</th></tr></thead><tbody>
{{#each summary}}<tr><td>{{what}}</td><td class="state {{tone}}">{{result}}</td><td>{{numbers}}</td></tr>
{{/each}}</tbody></table></div></section>
{{#if validation}}{{> validation}}{{/if}}
{{#if conversions}}{{> conversions}}{{/if}}
{{#if roundTrips}}{{> roundTrips}}{{/if}}
{{#if testRun}}{{> testRun}}{{/if}}
{{#if flows}}{{> flows}}{{/if}}
{{#if codes}}{{> codes}}{{/if}}
</main>
</body>
</html>
`;

export const partTemplates = {
  validation: `<section id="files"><h2>Files</h2>
{{#each validation.files}}<details{{#if open}} open{{/if}}><summary><span class="state {{tone}}">{{verdict}}</span> {{file}} <span class="soft">{{kind}} {{version}}</span></summary>
{{#if flows}}<div class="wide"><table><thead><tr><th>Flow</th><th>Version</th><th>Verdict</th></tr></thead><tbody>
{{#each flows}}<tr><td>{{name}}<br><code class="soft">{{uuid}}</code></td><td>{{version}}</td><td class="state {{tone}}">{{verdict}}</td></tr>
{{/each}}</tbody></table></div>{{/if}}
{{#if findings}}<ul class="findings">
{{#each findings}}<li><span class="state {{severity}}">{{severity}}</span> {{message}}<br>
<span class="soft">{{place}} <a href="#code-{{code}}"><code>{{code}}</code></a>{{#if pointer}} <code>{{pointer}}</code>{{/if}}{{#if expression}} <code>{{expression}}</code>{{/if}}{{#if requirement}} requirement {{requirement}}{{/if}}{{#if profile}} <code>{{profile}}</code>{{/if}}</span></li>
{{/each}}</ul>{{else}}<p>Nothing found.</p>{{/if}}
</details>
{{/each}}</section>
`,
  conversions: `<section id="conversions"><h2>Conversions</h2>
{{#each conversions}}<details><summary>{{file}} <span aria-hidden="true">→</span><span class="soft"> to {{to}}</span> <span class="state {{tone}}">{{result}}</span></summary>
{{#if losses}}<div class="wide"><table><thead><tr><th>What</th><th>Why</th><th>Kept in</th><th>Place</th></tr></thead><tbody>
{{#each losses}}<tr><td>{{what}}<br><code class="soft">{{code}}</code></td><td>{{why}}</td><td>{{keptIn}}</td><td><code>{{at}}</code></td></tr>
{{/each}}</tbody></table></div>{{else}}<p>Everything was carried over.</p>{{/if}}
</details>
{{/each}}</section>
`,
  roundTrips: `<section id="round-trips"><h2>Round trips</h2>
<p class="soft">Export to FHIR, to the server, read back, rebuilt, compared.</p>
{{#each roundTrips}}<details><summary><span class="state {{tone}}">{{result}}</span> {{file}} <span class="soft">{{server}}</span></summary>
<div class="wide"><table><thead><tr><th>Comparison</th><th>Result</th></tr></thead><tbody>
{{#each comparisons}}<tr><td>{{what}}</td><td class="state {{tone}}">{{result}}</td></tr>
{{/each}}</tbody></table></div>
{{#if differences}}<ul class="findings">{{#each differences}}<li>{{this}}</li>{{/each}}</ul>{{/if}}
</details>
{{/each}}</section>
`,
  testRun: `<section id="test-kit"><h2>Test kit</h2>
<p class="soft">Server {{testRun.server}}</p>
<h3>By requirement</h3>
<div class="wide"><table><thead><tr><th>Requirement</th><th>State</th><th>Tests</th></tr></thead><tbody>
{{#each testRun.requirements}}<tr><td>{{requirement}}</td><td class="state {{state}}">{{state}}</td><td>{{#each tests}}<a href="#test-{{id}}">{{id}}</a> {{/each}}</td></tr>
{{/each}}</tbody></table></div>
<h3>All tests</h3>
{{#each testRun.results}}<details id="test-{{id}}"{{#if open}} open{{/if}}><summary><span class="state {{state}}">{{state}}</span> {{title}} <code class="soft">{{id}}</code></summary>
{{#if message}}<p>{{message}}</p>{{/if}}
{{#each exchanges}}<pre>{{this}}</pre>{{/each}}
</details>
{{/each}}
{{#if testRun.left}}<p>Left on the server:</p><ul>{{#each testRun.left}}<li>{{this}}</li>{{/each}}</ul>{{/if}}
</section>
`,
  flows: `<section id="flows"><h2>Flows</h2>
<p class="soft">Where a flow starts is marked by a triangle; blue asks, green says, yellow decides, grey acts; dashed arrows are timeouts.</p>
{{#each flows}}<details open><summary>{{name}} <span class="soft">{{type}}, {{languages}}, {{file}}</span></summary>
{{#if svg}}<div class="wide" tabindex="0">{{{svg}}}</div>{{else}}<p>Too large to draw here: {{nodes}} nodes; see <code>mhero draw</code>.</p>{{/if}}
</details>
{{/each}}</section>
`,
  codes: `<section id="codes"><h2>What the codes mean</h2>
{{#each codes}}<details id="code-{{code}}"><summary><code>{{code}}</code> {{title}}</summary><p>{{why}}</p><p>{{fix}}</p></details>
{{/each}}</section>
`,
} as const;
