import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';

const SOCKETS = 32;
/** Points all over metropolitan France, rounded as clients round them. */
const point = () => `lat=${(43 + Math.random() * 7).toFixed(3)}&lon=${(-1 + Math.random() * 7).toFixed(3)}`;

export interface NearestLoad {
  readonly latenciesMs: readonly number[];
  readonly requestsPerS: number;
}

/** Asks for the nearest five over keep-alive connections. */
export const nearestLoad = (publicUrl: string) => {
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS });
  const ask = () =>
    new Promise<number>((resolve, reject) => {
      const startedMs = performance.now();
      get(`${publicUrl}/api/v1/units?${point()}&kind=police,gendarmerie&limit=5`, { agent }, (answer) => {
        answer.resume();
        answer.once('error', reject);
        answer.once('end', () => {
          if (answer.statusCode === 200) resolve(performance.now() - startedMs);
          else reject(new Error(`nearest answered ${String(answer.statusCode)}`));
        });
      }).once('error', reject);
    });

  return {
    /** Requests at even distances in time, whether the former ones were answered or not. */
    async paced(ratePerS: number, durationMs: number): Promise<NearestLoad> {
      const asked: Promise<number>[] = [];
      const startedMs = performance.now();
      while (performance.now() - startedMs < durationMs) {
        const due = Math.floor(((performance.now() - startedMs) / 1000) * ratePerS);
        while (asked.length < due) asked.push(ask());
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      const latenciesMs = await Promise.all(asked);
      return { latenciesMs, requestsPerS: latenciesMs.length / (durationMs / 1000) };
    },
    /** Every connection asks again as soon as it is answered. */
    async saturated(durationMs: number): Promise<NearestLoad> {
      const latenciesMs: number[] = [];
      const startedMs = performance.now();
      const loop = async () => {
        while (performance.now() - startedMs < durationMs) latenciesMs.push(await ask());
      };
      await Promise.all(Array.from({ length: SOCKETS }, loop));
      return { latenciesMs, requestsPerS: latenciesMs.length / ((performance.now() - startedMs) / 1000) };
    },
    close: () => agent.destroy(),
  };
};
