/** The style of the page, inline so that the report is one file. Dark or light as the reader's system is. */
export const style = `
:root{color-scheme:light dark;--text:#1c2330;--soft:#586274;--page:#fff;--card:#f5f7fa;--line:#d5dbe5;--good:#17713a;--bad:#b3211c;--warn:#8a5a00;--info:#1d5fa8}
@media(prefers-color-scheme:dark){:root{--text:#e4e8ef;--soft:#9aa6b8;--page:#12161d;--card:#1b212b;--line:#333d4c;--good:#5fcf88;--bad:#ff8379;--warn:#e8b45a;--info:#78b4f2}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1rem;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;margin:.5rem 0}h2{font-size:1.25rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line)}h3{font-size:1rem;margin:1rem 0 .3rem}
p{margin:.3rem 0}.soft{color:var(--soft)}code{font:.875em ui-monospace,monospace}
nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1rem}a{color:var(--info)}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line)}th,td{overflow-wrap:break-word}th,td:first-child{min-width:5.5rem}td.number,th.number{text-align:right}
.pass,.valid{color:var(--good)}.fail,.error,.invalid{color:var(--bad)}.warning,.skip,.unjudged{color:var(--warn)}.information,.omit{color:var(--info)}
.state{font-weight:600;white-space:nowrap}
details{background:var(--card);border:1px solid var(--line);border-radius:.4rem;margin:.5rem 0;padding:0 .8rem}
summary{cursor:pointer;padding:.5rem 0;font-weight:600}details>:last-child{margin-bottom:.8rem}
ul.findings{list-style:none;margin:0;padding:0}ul.findings li{padding:.4rem 0;border-top:1px solid var(--line)}
pre{overflow:auto;max-height:20rem;background:var(--page);border:1px solid var(--line);padding:.5rem;font-size:.8125rem;white-space:pre-wrap}
svg.mhero-flow{display:block;max-width:none}
@media print{details{break-inside:avoid}}
`.trim();
