import { svg } from 'lit';

export const clockIcon = svg`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0zM10 5.5V10l3 2"/></svg>`;
export const calendarIcon = svg`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 5h14v12H3zM3 9h14M7 3v4M13 3v4"/></svg>`;
export const backIcon = svg`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M12 5l-5 5 5 5"/></svg>`;
