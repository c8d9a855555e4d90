import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FlowDocument } from '../flow.ts';
import { loadFlow } from '../parse/index.ts';
import { smallFlow } from '../testing/small-flow.ts';
import { drawFlow } from './index.ts';

const NODE = /^ {2,4}([a-z]_\w+)(\["[^"]+"\]|\{"[^"]+"\}|\(\["[^"]+"\]\))$/;
const ARROW = /^ {2,4}([a-z]_\w+) -->(?:\|"([^"|]+)"\|)? ([a-z]_\w+)$/;
const FRAME = /^ {2}subgraph [a-z]_\w+ \["[^"]+"\]$|^ {2}end$/;

/** The diagram taken apart by the grammar that it is written in; any other line fails. */
const readDiagram = (document: FlowDocument) => {
  const [first, ...lines] = drawFlow(document).split('\n');
  assert.equal(first, 'flowchart LR');
  const nodes = new Map<string, string>();
  const arrows: [from: string, label: string | undefined, to: string][] = [];
  for (const line of lines) {
    const [node, arrow] = [NODE.exec(line), ARROW.exec(line)];
    if (node?.[1] !== undefined) {
      assert.ok(!nodes.has(node[1]), `${node[1]} is declared twice`);
      nodes.set(node[1], node[2] ?? '');
    } else if (arrow !== null) arrows.push([arrow[1] ?? '', arrow[2], arrow[3] ?? '']);
    else assert.match(line, FRAME);
  }
  assert.equal(
    lines.filter((line) => line.startsWith('  subgraph')).length,
    lines.filter((line) => line === '  end').length,
  );
  for (const [from, , to] of arrows) {
    assert.ok(nodes.has(from), `${from} is no node`);
    assert.ok(nodes.has(to), `${to} is no node`);
  }
  return { nodes, arrows };
};

test('T-7 the diagram has every question, fork, sub-flow and outcome, and arrows that bear the answers', () => {
  const { nodes, arrows } = readDiagram(smallFlow());
  assert.deepEqual(Object.fromEntries(nodes), {
    q_danger: '["Quelqu’un est-il en danger ?"]',
    q_audience: '["Pour qui ?"]',
    q_touched: '["Qu’est-ce qui est touché ?"]',
    q_paid: '["Avez-vous payé ?"]',
    b_after_gate: '{"after-gate"}',
    o_fake_shop: '(["Faux site"])',
    o_love_scam: '(["Escroquerie aux sentiments"])',
    o_unsure: '(["À éclaircir"])',
    s_gate_met: '["L’avez-vous rencontrée ?"]',
  });
  assert.deepEqual(arrows, [
    ['q_danger', 'toutes les réponses', 'q_audience'],
    ['q_audience', 'toutes les réponses', 'q_touched'],
    ['q_touched', 'Un achat', 'q_paid'],
    ['q_touched', 'Une relation [gate]', 'o_love_scam'],
    ['q_touched', 'Je ne sais pas', 'o_unsure'],
    ['q_paid', 'toutes les réponses [gate]', 'b_after_gate'],
    ['b_after_gate', 'met = yes', 'o_unsure'],
    ['b_after_gate', 'sinon', 'o_fake_shop'],
  ]);
});

test('T-7 words that Mermaid would take for its own are codes, and long ones are cut', () => {
  const { nodes, arrows } = readDiagram(
    smallFlow(
      [
        'texts/fr/words.yaml',
        'ask: Pour qui ?',
        `ask: '"Vous" #1 <b> \`x\` | [y] : une question bien trop longue pour une boîte'`,
      ],
      ['texts/fr/words.yaml', 'purchase: Un achat', `purchase: 'Un achat | sur le "site" d’un vendeur très lointain'`],
    ),
  );
  const label = nodes.get('q_audience') ?? '';
  assert.match(label, /^\["#quot;Vous#quot; #35;1 #lt;b#gt; #96;x#96; #124; \[y\] : une.*…"\]$/);
  const purchase = arrows.find(([from, , to]) => from === 'q_touched' && to === 'q_paid');
  assert.match(purchase?.[1] ?? '', /^Un achat #124; sur le #quot;site#quot;.*…$/);
});

test('T-7 the cyber orienter is drawn by the same grammar, each of its outcomes with an arrow to it', () => {
  const document = loadFlow('cyber');
  const { arrows } = readDiagram(document);
  const reached = new Set(arrows.map(([, , to]) => to));
  for (const id of Object.keys(document.flow.outcomes)) assert.ok(reached.has(`o_${id.replaceAll('-', '_')}`), id);
});
