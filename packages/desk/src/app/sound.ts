const MESSAGE_HZ = 660;
const DANGER_HZ = 880;
const BEEP_SECONDS = 0.18;
const QUIET = 0.08;

/** Plays a short tone; two for what is urgent. Silent when the browser refuses sound. */
export type Beep = (urgent: boolean) => void;

/** A beeper that makes its audio context at the first beep, so that nothing is allocated while sound is off. */
export const createBeep = (AudioContextClass: typeof AudioContext = AudioContext): Beep => {
  let context: AudioContext | null = null;
  const tone = (audio: AudioContext, frequencyHz: number, atSeconds: number) => {
    const oscillator = audio.createOscillator();
    const gain = audio.createGain();
    oscillator.frequency.value = frequencyHz;
    gain.gain.setValueAtTime(QUIET, atSeconds);
    gain.gain.exponentialRampToValueAtTime(0.001, atSeconds + BEEP_SECONDS);
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(atSeconds);
    oscillator.stop(atSeconds + BEEP_SECONDS);
  };
  return (urgent) => {
    context ??= new AudioContextClass();
    const start = context.currentTime;
    tone(context, urgent ? DANGER_HZ : MESSAGE_HZ, start);
    if (urgent) tone(context, DANGER_HZ, start + BEEP_SECONDS * 1.5);
  };
};
