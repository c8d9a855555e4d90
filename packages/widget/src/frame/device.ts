/** Whether this device sends text messages: a phone, not a tablet or a computer (spec S-2). */
export const sendsTextMessages = ({ userAgent }: Pick<Navigator, 'userAgent'>): boolean =>
  /iPhone|Android.+Mobile/.test(userAgent);
