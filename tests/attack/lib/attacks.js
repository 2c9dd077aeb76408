// All attacks, in the order of the table.
import { http } from "../attacks/http.js";
import { media } from "../attacks/media.js";
import { participants } from "../attacks/participants.js";
import { programs } from "../attacks/programs.js";
import { secrets } from "../attacks/secrets.js";
import { sockets } from "../attacks/sockets.js";

export const attacks = [...http, ...sockets, ...secrets, ...participants, ...media, ...programs];
export const attackNamed = (name) => attacks.find((attack) => attack.name === name);
