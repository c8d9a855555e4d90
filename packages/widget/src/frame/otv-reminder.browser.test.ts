import { expect } from '@open-wc/testing';
import { offerReminder } from './otv-reminder.ts';

describe('the reminder of a request', () => {
  it('V-42 is a file of one private day with neutral words, made on the device, and leaves nothing on the page', async () => {
    let offered: { href: string; name: string } | null = null;
    const take = (event: MouseEvent) => {
      event.preventDefault();
      const link = event.composedPath()[0] as HTMLAnchorElement;
      offered = { href: link.href, name: link.download };
    };
    document.addEventListener('click', take, { once: true });
    const before = document.body.innerHTML;
    const absence = { from: '2026-12-20', to: '2027-01-04', timeZone: 'Europe/Paris' };
    offerReminder(absence, { summary: 'Rappel : votre demande', file: 'rappel.ics' }, new Date('2026-11-22T18:00:00Z'));
    const { href, name } = offered!;
    expect(name).to.equal('rappel.ics');
    expect(document.body.innerHTML).to.equal(before);
    const response = await fetch(href);
    expect(response.headers.get('content-type')).to.equal('text/calendar;charset=utf-8');
    const text = await response.text();
    expect(text).to.contain('DTSTART;VALUE=DATE:20261217');
    expect(text).to.contain('SUMMARY:Rappel : votre demande\r\n');
    for (const day of ['20261220', '20270104']) expect(text).not.to.contain(day);
    expect(text).to.match(/UID:[\w-]{22}\r\n/);
  });
});
