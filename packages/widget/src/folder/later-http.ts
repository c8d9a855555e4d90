import type { FolderHttp } from './folder-http.ts';
import type * as folderHttp from './folder-http.ts';

/**
 * Answers from files, whose code comes with the first question.
 *
 * @param load gives that code
 * @param data absolute address of the folder with `units.json`, without a trailing slash
 */
export const laterHttp = (load: () => Promise<typeof folderHttp>, data: string): FolderHttp => {
  let files: Promise<FolderHttp> | undefined;
  return {
    async call(...question) {
      files ??= load().then(({ createFolderHttp }) => createFolderHttp(data));
      // What did not come may come when somebody asks again.
      files.catch(() => (files = undefined));
      return (await files).call(...question);
    },
  };
};
