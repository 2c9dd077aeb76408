#include "media/write/audio_writer.h"

#include "base/log.h"
#include "media/matroska/matroska_writer.h"
#include "media/write/movie_file.h"
#include "media/write/once_signal.h"

#include <QFile>

#include <opus/opus.h>

#include <array>

namespace ovation::media {
namespace {

constexpr int WrittenRate = 48000, WrittenChannels = 2;
constexpr int Frame = 960; ///< samples of each channel in 20 ms
constexpr int Bitrate = 96'000;
constexpr int64_t FlushEvery_frames = 50;

struct FreeEncoder {
    void operator()(OpusEncoder *encoder) const { opus_encoder_destroy(encoder); }
};

class OpusWriter final : public MovieWriter {
  public:
    OpusWriter(QString path, std::unique_ptr<MatroskaWriter> file,
               std::unique_ptr<OpusEncoder, FreeEncoder> encoder)
        : m_path(std::move(path)), m_file(std::move(file)), m_encoder(std::move(encoder)),
          m_begin_ms(m_file->end_ms()) {
        m_started.happen(); // the file is there, with its header
    }
    ~OpusWriter() override {
        if (m_file && m_frames == 0 && m_begin_ms == 0) { // so that no program takes it for a recording
            m_file.reset();
            QFile::remove(m_path);
        }
    }

    void onFrame(int64_t /*index*/, const VideoFramePtr & /*frame*/) override {}

    void onAudio(int64_t /*firstFrame*/, std::span<const float> samples) override {
        m_waiting.insert(m_waiting.end(), samples.begin(), samples.end());
        std::size_t used = 0;
        for (; m_waiting.size() - used >= std::size_t(Frame) * WrittenChannels && m_file;
             used += std::size_t(Frame) * WrittenChannels)
            encode(m_waiting.data() + used);
        m_waiting.erase(m_waiting.begin(), m_waiting.begin() + std::ptrdiff_t(used));
    }

    int64_t begin_ms() const override { return m_begin_ms; }
    void whenStarted(std::function<void()> started) override { m_started.listen(std::move(started)); }
    void whenFailed(std::function<void(Error)> failed) override { m_failure.listen(std::move(failed)); }

    void finish(const std::vector<Chapter> &chapters, WorkerPool &workers,
                std::function<void(Result<MovieReport>)> done) override {
        workers.post([file = std::shared_ptr<MatroskaWriter>(std::move(m_file)), path = m_path, chapters,
                      done = std::move(done)]() mutable {
            const auto finished =
                file ? file->finish(chapters)
                     : Result<MatroskaReport>(Error{Errc::MediaFailed, QStringLiteral("writing failed")});
            file.reset();
            // What is in the file counts, whatever hindered its end.
            done(finished ? keepAudio(path, *finished) : finalizeMovie(path, chapters));
        });
    }

  private:
    void encode(const float *samples) {
        std::array<uint8_t, 4000> packet;
        const int size =
            opus_encode_float(m_encoder.get(), samples, Frame, packet.data(), opus_int32(packet.size()));
        Result<void> written;
        if (size < 0)
            written = Error{Errc::MediaFailed, QString::fromLatin1(opus_strerror(size))};
        else
            written = m_file->write(false, m_begin_ms + m_frames * Frame * 1000 / WrittenRate, false,
                                    std::span(packet).first(std::size_t(size)));
        if (written && ++m_frames % FlushEvery_frames == 0)
            written = m_file->flush();
        if (!written) {
            m_file.reset(); // what is in the file stays
            m_failure.happen(written.error());
        }
    }

    const QString m_path;
    std::unique_ptr<MatroskaWriter> m_file;
    const std::unique_ptr<OpusEncoder, FreeEncoder> m_encoder;
    const int64_t m_begin_ms;
    std::vector<float> m_waiting;
    int64_t m_frames = 0;
    OnceSignal<> m_started;
    OnceSignal<Error> m_failure;
};

using Opened = Result<std::unique_ptr<MatroskaWriter>>;

Result<std::shared_ptr<MovieWriter>> writerInto(const QString &path, Opened file) {
    if (!file)
        return file.error();
    int problem = 0;
    std::unique_ptr<OpusEncoder, FreeEncoder> encoder(
        opus_encoder_create(WrittenRate, WrittenChannels, OPUS_APPLICATION_AUDIO, &problem));
    if (!encoder)
        return Error{Errc::MediaFailed, QString::fromLatin1(opus_strerror(problem))};
    opus_encoder_ctl(encoder.get(), OPUS_SET_BITRATE(Bitrate));
    return std::shared_ptr<MovieWriter>(
        std::make_shared<OpusWriter>(path, std::move(*file), std::move(encoder)));
}

MatroskaTracks audioAlone() {
    MatroskaTracks tracks;
    tracks.audio = true;
    return tracks;
}

} // namespace

Result<std::shared_ptr<MovieWriter>> createAudioWriter(const MovieProperties &properties) {
    return writerInto(properties.path, MatroskaWriter::create(properties.path, audioAlone()));
}

Result<std::shared_ptr<MovieWriter>> resumeAudioWriter(const MovieProperties &properties) {
    if (holdsNothingYet(properties.path))
        return createAudioWriter(properties);
    return writerInto(properties.path, MatroskaWriter::resume(properties.path, audioAlone()));
}

} // namespace ovation::media
