/** Hands a page to the browser as a download; nothing leaves the device. */
export const savePage = (name: string, page: string): void => {
  const url = URL.createObjectURL(new Blob([page], { type: 'text/html;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.html`;
  link.click();
  URL.revokeObjectURL(url);
};
