/** Hebrew stands first among the scripts that run from right to left; all before it run from left to right. */
const FIRST_LEFTWARD = 0x590;
const LEFTWARD = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether a character belongs to a script that runs from right to left. */
export function runsLeftward(character: string): boolean {
  return character.charCodeAt(0) >= FIRST_LEFTWARD && LEFTWARD.test(character);
}
