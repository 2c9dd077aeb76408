// Runs inside the browser: one openvidu-browser client with a record of what it was told.
"use strict";
window.client = {
  events: [],
  videos: {},
  signals: [],
  subscribes: true,

  /**
   * A moving image of one color with a tone, or with a flash and a beep together once a second. `busy`: patches that
   * change with every frame, 12 or as many as it says, so that an encoder needs all the bits it may have. `numbers`: eight columns that are the bits of
   * the frame's number.
   */
  source({ color = "#808080", tone = 0, flash = false, busy = false, numbers = false, width = 640, height = 480 }) {
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const paint = canvas.getContext("2d");
    const audio = new AudioContext();
    const out = audio.createMediaStreamDestination();
    const gain = audio.createGain();
    const oscillator = audio.createOscillator();
    oscillator.frequency.value = tone || 1000;
    gain.gain.value = tone && !flash ? 0.3 : 0;
    oscillator.connect(gain).connect(out);
    oscillator.start();
    let n = 0;
    setInterval(() => {
      const now = Date.now(); // the same second for every page of this machine
      const lit = flash && now % 1000 < 150;
      gain.gain.value = flash ? (lit ? 0.5 : 0) : gain.gain.value;
      paint.fillStyle = lit ? "#ffffff" : color;
      paint.fillRect(0, 0, width, height);
      for (let bit = 0; numbers && bit < 8; bit++) {
        paint.fillStyle = (n >> bit) & 1 ? "#ffffff" : "#000000";
        paint.fillRect((bit * width) / 8, 0, width / 8, height);
      }
      for (let i = 0; i < (busy === true ? 12 : busy); i++) {
        paint.fillStyle = `hsl(${Math.random() * 360} 80% 50%)`;
        paint.fillRect(Math.random() * width, Math.random() * height, 48, 48);
      }
      paint.fillStyle = "#000000"; // a small mark that moves, so that every frame differs
      paint.fillRect((n++ * 7) % width, height - 8, 8, 8);
    }, 33);
    return { video: canvas.captureStream(30).getVideoTracks()[0], audio: out.stream.getAudioTracks()[0] };
  },

  async join(token, name) {
    this.openvidu = new OpenVidu();
    this.openvidu.enableProdMode();
    this.session = this.openvidu.initSession();
    const note = (type, detail) => this.events.push({ type, ...detail });
    this.session.on("connectionCreated", (e) => note("connectionCreated", { id: e.connection.connectionId }));
    this.session.on("connectionDestroyed", (e) => note("connectionDestroyed", { id: e.connection.connectionId, reason: e.reason }));
    this.session.on("streamCreated", (e) => {
      note("streamCreated", { id: e.stream.streamId });
      if (!this.subscribes) return;
      const video = document.createElement("video");
      video.autoplay = true;
      video.muted = true;
      document.body.append(video);
      const subscriber = this.session.subscribe(e.stream, undefined);
      subscriber.addVideoElement(video);
      subscriber.on("streamPlaying", () => note("streamPlaying", { id: e.stream.streamId }));
      this.videos[e.stream.streamId] = { video, subscriber, stream: e.stream };
    });
    this.session.on("streamDestroyed", (e) => note("streamDestroyed", { id: e.stream.streamId, reason: e.reason }));
    this.session.on("streamPropertyChanged", (e) => note("streamPropertyChanged", { property: e.changedProperty, value: e.newValue, reason: e.reason }));
    this.session.on("connectionPropertyChanged", (e) => note("connectionPropertyChanged", { property: e.changedProperty, value: e.newValue, old: e.oldValue, id: e.connection.connectionId }));
    this.session.on("sessionDisconnected", (e) => note("sessionDisconnected", { reason: e.reason }));
    this.session.on("recordingStarted", (e) => note("recordingStarted", { id: e.id }));
    this.session.on("recordingStopped", (e) => note("recordingStopped", { id: e.id, reason: e.reason }));
    this.session.on("reconnecting", () => note("reconnecting", {}));
    this.session.on("reconnected", () => note("reconnected", {}));
    this.session.on("signal", (e) => this.signals.push({ type: e.type, data: e.data, from: e.from && e.from.connectionId }));
    await this.session.connect(token, { clientData: name });
    return this.session.connection.connectionId;
  },

  /** `screen`: shared as a screen is. `audio: false` or `video: false`: a stream without. `silent`: no path is found, so that nothing is ever sent. */
  async publish({ audio = true, video = true, silent = false, screen = false, ...options } = {}) {
    if (silent) {
      const Connection = RTCPeerConnection;
      window.RTCPeerConnection = class extends Connection {
        constructor(configuration) {
          super({ ...configuration, iceTransportPolicy: "relay" });
        }
      };
    }
    const tracks = this.source(options);
    this.tracks = tracks;
    if (screen) navigator.mediaDevices.getDisplayMedia = async () => new MediaStream([tracks.video]);
    this.publisher = this.openvidu.initPublisher(undefined, { videoSource: screen ? "screen" : video && tracks.video, audioSource: audio && tracks.audio, mirror: false });
    this.publisher.on("streamDestroyed", (e) => this.events.push({ type: "ownStreamDestroyed", reason: e.reason }));
    await this.session.publish(this.publisher);
    return this.publisher.stream.streamId;
  },

  unpublish() {
    return this.session.unpublish(this.publisher);
  },

  /** The statistics of one type ("inbound-rtp"…) and kind of a stream: of the own one without `id`. */
  async stats(type, id) {
    const stream = id ? this.videos[id].stream : this.publisher.stream;
    const report = await stream.getRTCPeerConnection().getStats();
    return [...report.values()].find((entry) => entry.type === type && (entry.kind || "video") === "video");
  },

  /** Of each subscribed stream: the frames decoded, and the color in the middle of the image. */
  decoded() {
    return Object.fromEntries(Object.entries(this.videos).map(([id, { video }]) => {
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = 1;
      let color = null;
      if (video.videoWidth) {
        const paint = canvas.getContext("2d");
        paint.drawImage(video, video.videoWidth / 2, video.videoHeight / 2, 1, 1, 0, 0, 1, 1);
        color = [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3);
      }
      return [id, { width: video.videoWidth, frames: video.mozPaintedFrames ?? video.getVideoPlaybackQuality().totalVideoFrames, color }];
    }));
  },
};
