/** How sure it is who somebody is (eIDAS low, substantial, high; levels 1 to 3 of SPID and CIE). */
export type Level = 1 | 2 | 3;

export const isLevel = (n: number): n is Level => n === 1 || n === 2 || n === 3;
