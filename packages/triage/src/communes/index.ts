export type { CommuneBook, CommuneEntry, FormerCommune } from './commune-book.ts';
export type { CommuneFolder, FolderCommune } from './commune-folder.ts';
export { foldName } from './fold-name.ts';
export { createCommuneSearch, MOST_COMMUNES_FOUND, type CommuneHit } from './search.ts';
