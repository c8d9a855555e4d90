import { CitizenWire, DeskWire } from '../../support/protocol.ts';
import { commandId } from '../../support/random.ts';
import type { Held } from './drivers.ts';
import type { GuichetTarget } from './load-client.ts';

/** Opens `count` conversations as citizens and lets the officers claim them in turn, all over the public contract. */
export const holdConversations = async (target: GuichetTarget, count: number): Promise<Held[]> => {
  const desks: DeskWire[] = [];
  for (const { login, password } of target.officers) {
    const desk = await DeskWire.signIn(target.deskUrl, login, password, password);
    await desk.presence(true, 20);
    desks.push(desk);
  }
  const citizens: CitizenWire[] = [];
  for (let opened = 0; opened < count; opened++) {
    const citizen = new CitizenWire(target.publicUrl);
    await citizen.open(target.site, { text: 'Bonjour' });
    citizens.push(citizen);
  }
  const waiting = (await desks[0]!.queue()).items.filter((item) => item.status === 'waiting');
  const byNumber = waiting.sort((a, b) => a.number - b.number).slice(-count);
  if (byNumber.length < count) throw new Error(`${byNumber.length} conversations wait, ${count} were opened`);
  const held: Held[] = [];
  for (const [index, item] of byNumber.entries()) {
    const officer = desks[index % desks.length]!;
    await officer.command(item.conversationId, { type: 'conversation.claim', commandId: commandId() });
    held.push({ citizen: citizens[index]!, officer, conversationId: item.conversationId });
  }
  return held;
};
