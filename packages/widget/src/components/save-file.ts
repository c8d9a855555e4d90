/** Hands a text to the browser as a download; nothing leaves the device. */
export const saveFile = (
  name: string,
  type: 'text/plain' | 'text/html' | 'image/svg+xml' | 'application/pdf',
  text: string,
): void => {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};
