#pragma once

#include "library/strip_cache.h"
#include "library/strip_tracks.h"

#include <QString>

#include <cstdint>
#include <stop_token>
#include <utility>

namespace ovation::library {

/// The finished file of a recording, of which strips are made. Thread-safe; calls may wait.
class StripFile {
  public:
    StripFile(QString id, QString place) : m_id(std::move(id)), m_place(std::move(place)) {}
    virtual ~StripFile() = default;
    StripFile(const StripFile &) = delete;
    StripFile &operator=(const StripFile &) = delete;

    const QString &id() const { return m_id; }       ///< of the recording
    const QString &place() const { return m_place; } ///< the same for the same file

    /// As it is now. RecordingNotFound when it is not there, or a sentence.
    virtual Result<FileStamp> stamp() const = 0;
    virtual Result<StripTracks> tracks() const = 0;
    /// Of a larger one nothing is made that needs all of it.
    virtual int64_t mostToRead_bytes() const { return INT64_MAX; }
    /// It is not looked at any more.
    virtual std::stop_token stop() const { return {}; }

  private:
    const QString m_id, m_place;
};

/// One on this machine.
class LocalStripFile final : public StripFile {
  public:
    LocalStripFile(const QString &id, const QString &path, OpenStripTracks open)
        : StripFile(id, path), m_open(std::move(open)) {}

    Result<FileStamp> stamp() const override;
    Result<StripTracks> tracks() const override { return m_open(place()); }

  private:
    const OpenStripTracks m_open;
};

} // namespace ovation::library
