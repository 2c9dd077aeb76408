// Looks into finished movies with ffmpeg.
import { execFileSync, spawnSync } from "node:child_process";

export function probe(file) {
  return JSON.parse(execFileSync("ffprobe", ["-v", "error", "-show_streams", "-show_format", "-of", "json", file], { encoding: "utf8" }));
}

/** The colors [r,g,b] at points [x,y] of the frame at `seconds`. */
export function colorsAt(file, seconds, width, points) {
  const raw = execFileSync("ffmpeg", ["-v", "error", "-ss", String(seconds), "-i", file, "-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "rgb24", "-"], { maxBuffer: 1 << 26 });
  return points.map(([x, y]) => [...raw.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)]);
}

/**
 * The color [r,g,b] at a point between the flashes of a source with `flash`: the darker of two frames of which one at most is
 * lit, since a flash lasts 150 ms of every second and the frames are 400 ms apart.
 */
export function colorBetweenFlashes(file, seconds, width, point) {
  const looks = [seconds, seconds + 0.4].map((at) => colorsAt(file, at, width, [point])[0]);
  const light = (color) => color.reduce((sum, value) => sum + value, 0);
  return light(looks[0]) <= light(looks[1]) ? looks[0] : looks[1];
}

export function near(color, wanted, tolerance = 40) {
  return color !== null && color.every((value, i) => Math.abs(value - wanted[i]) <= tolerance);
}

const LookRate = 200; // fps at which the file is sampled, whatever its own rate: says when, to 5 ms

const raw = (file, ...args) => execFileSync("ffmpeg", ["-v", "error", "-i", file, ...args, "-"], { maxBuffer: 1 << 28 });

/** Seconds at which a beep begins. */
export function beepTimes(file) {
  const samples = raw(file, "-af", "aresample=8000:async=1:first_pts=0", "-ac", "1", "-f", "s16le");
  const beeps = [];
  let quiet = 8000;
  for (let i = 0; i + 1 < samples.length; i += 2) {
    if (Math.abs(samples.readInt16LE(i)) > 2000) {
      if (quiet > 2000) beeps.push(i / 2 / 8000); // a quarter of a second of silence before
      quiet = 0;
    } else quiet++;
  }
  return beeps;
}

/** Seconds at which the video turns white. */
function flashTimes(file) {
  const brightness = raw(file, "-vf", `scale=1:1,fps=${LookRate}:start_time=0`, "-f", "rawvideo", "-pix_fmt", "gray");
  const flashes = [];
  for (let i = 1; i < brightness.length; i++) if (brightness[i] > 180 && brightness[i - 1] <= 180) flashes.push(i / LookRate);
  return flashes;
}

/**
 * Of every frame the colors in the middle of its left and of its right half: [[[r,g,b], [r,g,b]], …]. Each is the mean of a part of
 * the half that is far from where the halves meet: there a pixel has the luma of one and the chroma of both.
 */
export function colorsOfHalves(file) {
  const [columns, rows] = [8, 3], size = 3 * columns * rows;
  const bytes = raw(file, "-vf", `scale=${columns}:${rows}:flags=area`, "-fps_mode", "passthrough", "-f", "rawvideo", "-pix_fmt", "rgb24");
  const pixel = (frame, x, y) => [0, 1, 2].map((channel) => bytes[size * frame + 3 * (columns * y + x) + channel]);
  return Array.from({ length: bytes.length / size }, (_, i) => [pixel(i, 2, 1), pixel(i, 5, 1)]);
}

/** Of every frame how light each of `count` columns is, in the middle of its height: [[0…255, …], …]. */
export function columnsOf(file, count) {
  const bytes = raw(file, "-vf", `crop=iw:ih/8,scale=${count}:1:flags=area`, "-fps_mode", "passthrough", "-enc_time_base:v", "-1", "-f", "rawvideo", "-pix_fmt", "gray");
  return Array.from({ length: bytes.length / count }, (_, i) => [...bytes.subarray(count * i, count * (i + 1))]);
}

/** How late some of the pairs of a movie are, in seconds, sorted, and the middle one. */
export function lateness(pairs) {
  const offsets = pairs.map(({ late }) => late).sort((a, b) => a - b);
  return { offsets, median: offsets[Math.floor(offsets.length / 2)] };
}

/**
 * How long after the flashes the beeps come: for each flash that has a beep when it was and how much later the nearest beep
 * is, in seconds. Throws with fewer than `least` of them.
 */
export function beepsAfterFlashes(file, least = 3) {
  const [flashes, beeps] = [flashTimes(file), beepTimes(file)];
  const nearest = (f) => beeps.map((b) => b - f).reduce((a, b) => (Math.abs(a) < Math.abs(b) ? a : b), Infinity);
  const pairs = flashes.map((at) => ({ at, late: nearest(at) })).filter(({ late }) => Math.abs(late) < 0.4);
  if (pairs.length < least) throw new Error(`${flashes.length} flashes, ${beeps.length} beeps, ${pairs.length} pairs in ${file}`);
  return { pairs, flashes, ...lateness(pairs) };
}

/** Seconds at which the packets of a kind ("v" or "a") begin, in order. */
export function packetTimes(file, kind) {
  const text = execFileSync("ffprobe", ["-v", "error", "-select_streams", `${kind}:0`, "-show_entries", "packet=pts_time", "-of", "csv=p=0", file], { encoding: "utf8", maxBuffer: 1 << 26 });
  return text.split("\n").map(parseFloat).filter(Number.isFinite).sort((a, b) => a - b);
}

/** Seconds at which the frames begin that a decoder gives. */
export function frameTimes(file) {
  const text = execFileSync("ffprobe", ["-v", "error", "-select_streams", "v:0", "-show_entries", "frame=pts_time", "-of", "csv=p=0", file], { encoding: "utf8", maxBuffer: 1 << 26 });
  return text.split("\n").map(parseFloat).filter(Number.isFinite);
}

/** What a decoder complains of in the whole file: nothing, if it is whole. */
export function complaints(file) {
  return spawnSync("ffmpeg", ["-v", "error", "-i", file, "-fps_mode", "passthrough", "-enc_time_base:v", "-1", "-f", "null", "-"], { encoding: "utf8" }).stderr.trim();
}

/** How much of the frame at `seconds` is near each of the colors: [0…1, …]. */
export function shares(file, seconds, colors) {
  const raw = execFileSync("ffmpeg", ["-v", "error", "-ss", String(seconds), "-i", file, "-frames:v", "1", "-vf", "scale=64:36:flags=neighbor", "-f", "rawvideo", "-pix_fmt", "rgb24", "-"]);
  const counts = colors.map(() => 0);
  for (let i = 0; i < raw.length; i += 3) colors.forEach((color, n) => (counts[n] += near([...raw.subarray(i, i + 3)], color) ? 1 : 0));
  return counts.map((count) => count / (64 * 36));
}

/** How loud it is: the mean in dB, about -91 for silence. */
export function loudness(file) {
  const { stderr } = spawnSync("ffmpeg", ["-i", file, "-af", "volumedetect", "-vn", "-f", "null", "-"], { encoding: "utf8" });
  return Number(/mean_volume: (-?[\d.]+) dB/.exec(stderr)[1]);
}

/** How loud tones are in a second of a movie from `from`, in dB of the largest possible: [[side, Hz], …] to [dB, …]. */
export function tonesOf(file, from, tones) {
  const rate = 48000;
  const bytes = raw(file, "-vn", "-ss", String(from), "-t", "1", "-ac", "2", "-ar", String(rate), "-f", "f32le");
  return tones.map(([side, frequency]) => {
    let real = 0, imaginary = 0;
    for (let i = 0; (i * 2 + side) * 4 + 4 <= bytes.length; i++) {
      const sample = bytes.readFloatLE((i * 2 + side) * 4) * (1 - Math.cos((2 * Math.PI * i) / rate));
      real += sample * Math.cos((2 * Math.PI * frequency * i) / rate);
      imaginary += sample * Math.sin((2 * Math.PI * frequency * i) / rate);
    }
    return 20 * Math.log10(Math.max((2 * Math.hypot(real, imaginary)) / rate, 1e-9));
  });
}

/** The chapters of a movie: [{seconds, title}]. */
export function chapters(file) {
  const { chapters: all } = JSON.parse(execFileSync("ffprobe", ["-v", "error", "-show_chapters", "-of", "json", file], { encoding: "utf8" }));
  return all.map((one) => ({ seconds: Number(one.start_time), title: one.tags?.title }));
}
