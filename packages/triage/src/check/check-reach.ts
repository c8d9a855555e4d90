import type { Flow, FlowDocument } from '../flow.ts';
import { own } from '../own.ts';
import type { Exploration } from './explore.ts';
import type { Problem } from './problem.ts';
import { successorsOf } from './reads.ts';

/** Everything that people can be asked and told lies on some path. */
export const checkReach = ({ flow }: FlowDocument, exploration: Exploration): readonly Problem[] => {
  const asked = new Set(exploration.states.filter(({ at }) => at.kind === 'question').map(({ at }) => at.id));
  const reached = new Set(exploration.states.filter(({ at }) => at.kind === 'outcome').map(({ at }) => at.id));
  const unreachable = (node: string, message: string): Problem => ({ code: 'node.unreachable', node, message });
  const problems: Problem[] = [];
  for (const question of Object.values(flow.questions)) {
    if (!asked.has(question.id)) {
      problems.push(
        unreachable(
          question.id,
          `Question « ${question.id} » is never asked: let an answer lead there, or take it out.`,
        ),
      );
      continue;
    }
    for (const { id } of question.answers) {
      if (exploration.offered.has(`${question.id}/${id}`)) continue;
      const message = `Question « ${question.id} », answer « ${id} »: nobody is ever offered it; change its « when », or take it out.`;
      problems.push(unreachable(question.id, message));
    }
  }
  for (const branch of Object.values(flow.branches)) {
    for (const index of branch.ways.keys()) {
      if (exploration.ways.has(`${branch.id}/${String(index)}`)) continue;
      const message = `Branch « ${branch.id} », way ${String(index + 1)}: no path takes it; change its « when » or the ways before it, or take it out.`;
      problems.push(unreachable(branch.id, message));
    }
  }
  for (const id of Object.keys(flow.outcomes)) {
    if (reached.has(id)) continue;
    problems.push(unreachable(id, `Outcome « ${id} » is never reached: let an answer lead there, or take it out.`));
  }
  return problems;
};

/** The shortest way from a node back to itself, without looking at conditions. */
const cycleThrough = (flow: Flow, node: string): readonly string[] => {
  const before = new Map<string, string>();
  const open = [node];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    for (const next of successorsOf(flow, id)) {
      if (next === node) {
        const way = [node];
        for (let at: string | undefined = id; at !== undefined && at !== node; at = before.get(at)) way.unshift(at);
        return [node, ...way];
      }
      if (before.has(next)) continue;
      before.set(next, id);
      open.push(next);
    }
  }
  return [node];
};

/** Every path ends: no walk comes back to where it was, none has nowhere to go. */
export const checkEnds = ({ flow }: FlowDocument, { stuck }: Exploration): readonly Problem[] =>
  stuck.map(({ code, node, trail }): Problem => {
    const kind = own(flow.questions, node) === undefined ? 'Branch' : 'Question';
    const after = trail === '' ? '' : ` (for instance after ${trail})`;
    if (code === 'flow.cycle') {
      const cycle = cycleThrough(flow, node)
        .map((id) => `« ${id} »`)
        .join(' → ');
      const message = `${kind} « ${node} » leads back to itself: ${cycle}${after}. Let one of them lead on.`;
      return { code: 'path.cycle', node, message };
    }
    const message = `${kind} « ${node} » leads nowhere${after}. Give it a target, or a last way without a condition.`;
    return { code: 'path.dead-end', node, message };
  });
