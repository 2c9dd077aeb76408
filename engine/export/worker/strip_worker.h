#pragma once

#include "library/strip_maker.h"

#include <QString>

namespace ovation::exporting {

/// Has waveforms and film strips made by a process for each. Thread-safe; blocks.
class StripWorker final : public library::StripMaker {
  public:
    /// `program`: ovation-converter; empty = the one beside this program.
    explicit StripWorker(QString program = {}) : m_program(std::move(program)) {}

    // Errors: those of the process, as library::makeWaveform() has them, and MediaFailed when it ended.
    Result<library::Waveform> waveform(const library::StripTracks &recording,
                                       const std::stop_token &stop) const override;
    Result<library::FilmStrip> filmStrip(const library::StripTracks &recording,
                                         const std::stop_token &stop) const override;

  private:
    Result<QByteArray> make(const char *what, const library::StripTracks &recording,
                            const std::stop_token &stop) const;

    const QString m_program;
};

} // namespace ovation::exporting
