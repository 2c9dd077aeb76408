// Guessing the master secret.
import { secret } from "../../e2e/lib/studio.js";
import { get } from "../lib/target.js";
import { attackers, speak } from "../lib/wire.js";

const authorization = (word) => `Basic ${btoa(`OPENVIDUAPP:${word}`)}`;

/** 999 wrong words and the right one among them. */
const wordList = Array.from({ length: 1000 }, (_, n) => (n === 999 ? secret : `word${n}`));

const MaxLooked = 40; // of the 1000, in the seconds that it takes

/** `ask(word)` gives whether it was right (true), wrong (false) or not looked at (undefined). */
async function guess({ stop }, lanes, ask) {
  const words = [...wordList];
  let looked = 0;
  let found = false;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (words.length && !found && !stop()) {
        const right = await ask(words.shift());
        if (right !== undefined) looked++;
        if (right) found = true;
      }
    }),
  );
  return { said: `${looked} words were looked at${found ? ", and the secret was found" : ""}`, held: !found && looked <= MaxLooked };
}

export const secrets = [
  {
    name: "guess-by-joining",
    finding: 8,
    seconds: 8,
    short: 3,
    what: "1000 words as the secret of joinRoom on 8 sockets",
    async run(target) {
      const session = (await target.call("POST", "/openvidu/api/sessions", {})).body.id;
      const idle = []; // a connection is used until it is closed
      const found = await guess(target, 8, async (word) => {
        try {
          const client = idle.pop() ?? (await speak(target.port));
          const { result, error } = await client.request("joinRoom", { secret: word, token: "", session, platform: "", metadata: "" });
          if (!client.closed) idle.push(client);
          // "Too many": it was not looked at.
          return result ? true : error?.code === 401 && !error.message.startsWith("Too many") ? false : undefined;
        } catch {
          return undefined; // turned away
        }
      });
      for (const client of idle) client.socket.terminate();
      return found;
    },
  },
  {
    name: "guess-by-rest",
    finding: 17,
    seconds: 8,
    short: 3,
    from: "127.0.0.2", // who knows the secret shares the address of who does not, as behind a proxy
    what: "1000 words by Basic credentials, from the address of the application",
    run: (target) =>
      guess(target, 8, async (word) => {
        const { status } = await get(target.port, "/openvidu/api/config", { from: attackers(), authorization: authorization(word) });
        return status === 200 ? true : status === 401 ? false : undefined;
      }),
  },
  {
    name: "guess-by-page",
    finding: 9,
    seconds: 8,
    short: 3,
    what: "1000 words from where pages come from, each as if of another client; then REST with the right one",
    async run(target) {
      let n = 0;
      const pages = "127.79.86.1";
      const guessed = await guess(target, 8, async (word) => {
        n++;
        const headers = { "x-forwarded-for": `198.51.${n >> 8}.${n & 255}` };
        const { status } = await get(target.port, "/openvidu/layouts/none/index.html", { from: pages, authorization: authorization(word), headers });
        return status === 404 ? true : status === 401 ? false : undefined;
      });
      const { status } = await get(target.port, "/openvidu/api/sessions", { from: pages });
      return { said: `${guessed.said}; REST with the right one: ${status}`, held: guessed.held && status === 403 };
    },
  },
];
