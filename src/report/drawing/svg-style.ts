/**
 * The style of drawings, in a file of their own or in a page. Dark or light as the reader's system is; every
 * rule is for `svg.mhero-flow` only, as the style of a drawing in a page holds for all of the page.
 */
const rules = `
.mhero-flow{--text:#1c2330;--soft:#566071;--page:#fff;--card:#f5f7fa;--line:#8d98aa;--good:#17713a;--error:#b3211c;--warning:#8a5a00;--information:#1d5fa8;--asks:#e3effc;--says:#eaf4e1;--decides:#fbf1d6;--acts:#eef0f4;font:13px system-ui,"Segoe UI","Noto Sans",sans-serif;fill:var(--text);background:var(--page)}
@media(prefers-color-scheme:dark){.mhero-flow{--text:#e4e8ef;--soft:#a3afc0;--page:#12161d;--card:#1b212b;--line:#75829a;--good:#5fcf88;--error:#ff8379;--warning:#e8b45a;--information:#78b4f2;--asks:#1d3047;--says:#22301d;--decides:#37301c;--acts:#242b36}}
.mhero-flow .page{fill:var(--page)}
.mhero-flow .name{font-size:18px;font-weight:600}.mhero-flow .about{fill:var(--soft)}
.mhero-flow .box rect{fill:var(--card);stroke:var(--line)}
.mhero-flow .asks rect{fill:var(--asks)}.mhero-flow .says rect{fill:var(--says)}.mhero-flow .decides rect{fill:var(--decides)}.mhero-flow .acts rect{fill:var(--acts)}
.mhero-flow .missing rect{fill:var(--page);stroke:var(--error);stroke-dasharray:5 3}
.mhero-flow .unreached rect{stroke-dasharray:5 3}.mhero-flow .entry rect{stroke:var(--good);stroke-width:2.5}
.mhero-flow .has-error rect{stroke:var(--error);stroke-width:2.5}.mhero-flow .has-warning rect{stroke:var(--warning);stroke-width:2}.mhero-flow .has-information rect{stroke:var(--information)}
.mhero-flow .start{fill:var(--good)}
.mhero-flow .heading{font-size:11.5px;font-weight:600;fill:var(--soft)}.mhero-flow .step-name{font-weight:600}
.mhero-flow .replies,.mhero-flow .wait{fill:var(--soft)}.mhero-flow .action,.mhero-flow .test{font-size:12.5px}.mhero-flow .test{fill:var(--soft)}
.mhero-flow .error{fill:var(--error)}.mhero-flow .warning{fill:var(--warning)}.mhero-flow .information{fill:var(--information)}
.mhero-flow .arrow path{fill:none;stroke:var(--line);stroke-width:1.3}.mhero-flow .timeout path{stroke-dasharray:5 4}
.mhero-flow path.head{fill:var(--line)}
.mhero-flow .arrow text{font-size:11.5px;text-anchor:middle;paint-order:stroke;stroke:var(--page);stroke-width:4px;stroke-linejoin:round}
`;

export const drawingStyle = rules.trim();
