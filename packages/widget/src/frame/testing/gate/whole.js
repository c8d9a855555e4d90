import { part } from './needed.js';

export const sum = part + 2;
