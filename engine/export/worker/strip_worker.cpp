#include "export/worker/strip_worker.h"

#include "export/worker/strip_lines.h"
#include "export/worker/worker_process.h"
#include "media/convert/convert_control.h"

namespace ovation::exporting {
namespace {

template <typename Strip>
Result<Strip> orFailed(std::optional<Strip> strip) {
    if (strip)
        return *std::move(strip);
    return Error{Errc::MediaFailed, QStringLiteral("What the process made of it can't be understood.")};
}

} // namespace

Result<QByteArray> StripWorker::make(const char *what, const library::StripTracks &recording,
                                     const std::stop_token &stop) const {
    std::vector<media::OpenSource> files;
    for (const library::StripTracks::Track &track : recording.tracks)
        files.push_back(track.open);
    auto link = WorkerLink::open(std::move(files), MaxStrip_bytes);
    if (!link)
        return link.error();
    const auto process = WorkerProcess::start(m_program, {}, std::move(*link));
    if (!process)
        return process.error();
    (*process)->say(what, toJson(recording));
    const auto done = (*process)->waitUntilDone(stop);
    if (!done)
        return done.error();
    return *done ? Result<QByteArray>((*process)->result()) : Result<QByteArray>(media::canceled());
}

Result<library::Waveform> StripWorker::waveform(const library::StripTracks &recording,
                                                const std::stop_token &stop) const {
    const auto made = make("waveform", recording, stop);
    return made ? orFailed(waveformFrom(*made)) : Result<library::Waveform>(made.error());
}

Result<library::FilmStrip> StripWorker::filmStrip(const library::StripTracks &recording,
                                                  const std::stop_token &stop) const {
    const auto made = make("filmStrip", recording, stop);
    return made ? orFailed(filmStripFrom(*made)) : Result<library::FilmStrip>(made.error());
}

} // namespace ovation::exporting
