// Runs inside the browser, after client-page.js: what an application does with the browser's own devices.
"use strict";
Object.assign(window.client, {
  /** Publishes camera and microphone; `options` as openvidu-browser documents them. `loopback`: what comes back is shown. */
  async publishDevices({ loopback = false, ...options } = {}) {
    const publisher = this.openvidu.initPublisher(undefined, { resolution: "320x240", frameRate: 15, ...options });
    for (const type of ["accessAllowed", "streamCreated", "streamPlaying", "streamDestroyed", "streamPropertyChanged"])
      publisher.on(type, (e) => this.events.push({ type: `own ${type}`, reason: e?.reason, property: e?.changedProperty, value: e?.newValue }));
    if (loopback) publisher.subscribeToRemote();
    this.publisher = publisher;
    this.ownVideo?.remove();
    this.ownVideo = document.createElement("video");
    this.ownVideo.autoplay = true;
    this.ownVideo.muted = true;
    document.body.append(this.ownVideo);
    publisher.addVideoElement(this.ownVideo);
    await this.session.publish(publisher);
    return publisher.stream.streamId;
  },

  /** What is shared as a screen from now on: a canvas, whose size the test can change (client.screen). */
  shareCanvas(width, height) {
    this.screen = document.createElement("canvas");
    Object.assign(this.screen, { width, height });
    const paint = this.screen.getContext("2d");
    setInterval(() => {
      paint.fillStyle = "#3060a0";
      paint.fillRect(0, 0, this.screen.width, this.screen.height);
      paint.fillStyle = `hsl(${Date.now() / 10} 80% 50%)`;
      paint.fillRect(0, 0, 16, 16);
    }, 66);
    navigator.mediaDevices.getDisplayMedia = async () => this.screen.captureStream(15);
  },

  /** The tracks that are on, of a subscribed stream or, without `id`, of the own one: {audio, video}. */
  liveTracks(id) {
    const media = (id ? this.videos[id].video : this.ownVideo).srcObject;
    const on = (tracks) => tracks.filter((track) => track.enabled && track.readyState === "live").length;
    return media && { audio: on(media.getAudioTracks()), video: on(media.getVideoTracks()) };
  },

  /** The codec of what is sent ("outbound-rtp") or received ("inbound-rtp"). */
  async codec(type, id) {
    const stream = id ? this.videos[id].stream : this.publisher.stream;
    const report = await stream.getRTCPeerConnection().getStats();
    const media = [...report.values()].find((entry) => entry.type === type && entry.kind === "video" && entry.codecId);
    return media && report.get(media.codecId)?.mimeType;
  },
});

/** The client's socket, so that a test can break it. */
window.WebSocket = class extends WebSocket {
  constructor(...all) {
    super(...all);
    client.socket = this;
  }
};
