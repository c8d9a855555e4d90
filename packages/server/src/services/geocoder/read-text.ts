/**
 * The body of an answer, as text.
 *
 * @throws RangeError as soon as it is longer than allowed
 */
export const readText = async (response: Response, mostBytes: number): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop gives up the rest of the body.
    if (bytes > mostBytes) throw new RangeError('The answer is too long.');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};
