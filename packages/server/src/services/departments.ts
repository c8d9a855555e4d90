/** Departments and overseas territories by their code, as routes and lists name them. */
const CODE = /^(0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5]|97[1-8]|98[678])$/;

export const isDepartment = (code: string): boolean => CODE.test(code);

/** Their postcodes begin as those of Guadeloupe do, to which they belonged until 2007. */
const ISLANDS: Readonly<Record<string, string>> = { '97133': '977', '97150': '978' };

const CORSICA: Readonly<Record<string, string>> = { '200': '2A', '201': '2A', '202': '2B', '206': '2B' };

/**
 * The department that a postcode names, or null when it names none in France. A post office may serve communes of a
 * neighbouring department: this chooses a queue, which any officer can change, never a competence.
 *
 * @example departmentOf('20600') // '2B'
 */
export const departmentOf = (postcode: string): string | null => {
  const three = postcode.slice(0, 3);
  const code = ISLANDS[postcode] ?? CORSICA[three] ?? (/^9[78]/.test(postcode) ? three : postcode.slice(0, 2));
  return /^\d{5}$/.test(postcode) && isDepartment(code) ? code : null;
};
