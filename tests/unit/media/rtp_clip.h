#pragma once

#include "media/decode/stream_decoder.h"

#include <QString>

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

/// A short clip as RTP, made with the real encoders: a plain color that turns white for 100 ms at every full
/// second, together with a beep.
struct ClipProperties {
    int width = 640, height = 480, frameRate = 30;
    double seconds = 3;
    int luma = 80, u = 128, v = 128;
    bool video = true, audio = true;
    int keyframeEvery = 30;
    int audioFrame_ms = 20, audioChannels = 2;
    bool audioFec = false;
    ovation::transport::VideoCodec codec = ovation::transport::VideoCodec::Vp8;
};

struct Clip {
    struct Packet {
        int64_t time_ns = 0;
        ovation::transport::MediaKind kind{};
        std::vector<uint8_t> bytes;
    };
    ovation::transport::StreamFormat format;
    std::vector<Packet> packets; ///< by time
    static constexpr uint32_t AudioStart = 4'000'000'000U, VideoStart = 1000;
};

Clip makeClip(const ClipProperties &properties);

struct PlayOptions {
    int64_t videoDelay_ns = 0; ///< the video's way is that much longer
    bool reports = true;
    std::function<bool(const Clip::Packet &)> drop;        ///< lost on the way
    std::function<int64_t(const Clip::Packet &)> lateness; ///< extra delay of one packet
};

/// Sends a clip to a decoder in real time, with sender reports, as a router would.
class ClipPlayer {
  public:
    using Options = PlayOptions;
    ClipPlayer(Clip clip, std::shared_ptr<ovation::transport::Tap> decoder, int64_t start_ns,
               Options options = {});
    ~ClipPlayer();
    void wait();

  private:
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

/// What a movie shows and plays, for measuring.
struct DecodedMovie {
    struct Frame {
        double time_s = 0;
        int width = 0, height = 0;
        std::vector<uint8_t> luma; ///< width * height
    };
    std::vector<Frame> frames;
    std::vector<float> samples; ///< mono, 48 kHz, from time 0 on
    int lumaAt(size_t frame, int x, int y) const {
        return frames[frame].luma[size_t(y) * size_t(frames[frame].width) + size_t(x)];
    }
    /// Seconds at which the audio begins after silence.
    std::vector<double> beeps() const;
    /// Seconds at which the point turns white.
    std::vector<double> flashes(int x, int y) const;
};
/// What is asked for must be in the file.
DecodedMovie decodeMovie(const QString &path, bool withFrames = true, bool withAudio = true);
