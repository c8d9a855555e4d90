// The search of the documentation: shows its field, fetches the index of the page's language when somebody goes there, and
// lists what is found. Without it the field stays hidden, and the contents are there.
import { find, type SearchIndex } from './find.ts';

/** Beyond these one types another word. */
const MOST_SHOWN = 20;

const root = new URL('../', import.meta.url);
const search = document.querySelector<HTMLElement>('#page-search');
const field = search?.querySelector('input');
const status = search?.querySelector('p');
const list = search?.querySelector('ol');

if (search && field && status && list) {
  const { dataset } = search;
  let index: Promise<SearchIndex> | null = null;

  const fetchIndex = async (): Promise<SearchIndex> => {
    const answer = await fetch(new URL(`assets/search.${document.documentElement.lang}.json`, root));
    if (!answer.ok) throw new TypeError('The index of the search did not come.');
    return (await answer.json()) as SearchIndex;
  };
  /** Fetched once; a fetch that failed is tried again with the next letter. */
  const prepare = (): Promise<SearchIndex | null> => {
    index ??= fetchIndex();
    return index.catch(() => {
      index = null;
      return null;
    });
  };

  const item = (to: string, title: string, heading: string): HTMLElement => {
    const link = document.createElement('a');
    link.href = new URL(to, root).href;
    const [first, second] = heading === '' ? [title, ''] : [heading, title];
    link.append(Object.assign(document.createElement('b'), { textContent: first }));
    if (second !== '') link.append(' ', Object.assign(document.createElement('small'), { textContent: second }));
    const line = document.createElement('li');
    line.append(link);
    return line;
  };

  const say = (words: string | undefined, values: Readonly<Record<string, string>> = {}) =>
    (words ?? '').replaceAll(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? '');

  const show = async (): Promise<void> => {
    const question = field.value.trim();
    const found = question === '' ? null : await prepare().then((known) => known && find(known, question));
    // Something else was typed meanwhile.
    if (question !== field.value.trim()) return;
    const shown = (found ?? []).slice(0, MOST_SHOWN);
    list.replaceChildren(...shown.map(({ to, title, heading }) => item(to, title, heading)));
    list.hidden = shown.length === 0;
    const count = found?.length ?? 0;
    const { one, many, more, none, failed } = dataset;
    const values = { question, count: String(count), shown: String(MOST_SHOWN) };
    if (question === '') status.textContent = '';
    else if (found === null) status.textContent = say(failed);
    else if (count === 0) status.textContent = say(none, values);
    else status.textContent = say(count === 1 ? one : count > MOST_SHOWN ? more : many, values);
  };

  const move = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const stops = [field, ...list.querySelectorAll('a')];
    const place = stops.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'Escape' && field.value !== '') {
      field.value = '';
      void show();
      field.focus();
    } else if (event.key === 'Enter' && place === 0) stops[1]?.click();
    else if (event.key === 'ArrowDown') stops[place + 1]?.focus();
    else if (event.key === 'ArrowUp') stops[place - 1]?.focus();
    else return;
    event.preventDefault();
  };

  field.addEventListener('focus', () => void prepare());
  field.addEventListener('input', () => void show());
  search.addEventListener('keydown', move);
  search.hidden = false;
  // A browser that comes back puts the words into the field again.
  if (field.value !== '') void show();
}
