#include "export/timeline/timeline.h"
#include "export/timeline/timeline_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ovation::exporting {
namespace {

class OtioWriter {
  public:
    explicit OtioWriter(const Timeline &timeline) : m_timeline(timeline) {}

    QJsonObject timeline() const {
        QJsonObject whole = object("Timeline.1", shownText(m_timeline.name));
        whole.insert(QStringLiteral("global_start_time"), QJsonValue::Null);
        whole.insert(QStringLiteral("tracks"), stack());
        return whole;
    }

  private:
    static QJsonObject object(const char *schema, const QString &name) {
        return {{QStringLiteral("OTIO_SCHEMA"), QLatin1String(schema)},
                {QStringLiteral("name"), name},
                {QStringLiteral("metadata"), QJsonObject()}};
    }

    /// What can be put into a track, or is one.
    static QJsonObject item(const char *schema, const QString &name) {
        QJsonObject item = object(schema, name);
        item.insert(QStringLiteral("effects"), QJsonArray());
        item.insert(QStringLiteral("markers"), QJsonArray());
        item.insert(QStringLiteral("enabled"), true);
        item.insert(QStringLiteral("source_range"), QJsonValue::Null);
        return item;
    }

    QJsonObject time(int64_t frame) const {
        return {{QStringLiteral("OTIO_SCHEMA"), QStringLiteral("RationalTime.1")},
                {QStringLiteral("rate"), double(m_timeline.frameRate)},
                {QStringLiteral("value"), double(frame)}};
    }

    QJsonObject range(int64_t start, int64_t frames) const {
        return {{QStringLiteral("OTIO_SCHEMA"), QStringLiteral("TimeRange.1")},
                {QStringLiteral("start_time"), time(start)},
                {QStringLiteral("duration"), time(frames)}};
    }

    QJsonObject clip(const TimelineTrack &of) const {
        const QString name = shownText(of.name);
        QJsonObject media = object("ExternalReference.1", name);
        media.insert(QStringLiteral("target_url"), relativeUrl(of.file));
        media.insert(QStringLiteral("available_range"), range(0, m_timeline.frames));
        media.insert(QStringLiteral("available_image_bounds"), QJsonValue::Null);
        QJsonObject clip = item("Clip.2", name);
        clip.insert(QStringLiteral("source_range"), range(0, m_timeline.frames));
        clip.insert(QStringLiteral("media_references"),
                    QJsonObject{{QStringLiteral("DEFAULT_MEDIA"), media}});
        clip.insert(QStringLiteral("active_media_reference_key"), QStringLiteral("DEFAULT_MEDIA"));
        return clip;
    }

    QJsonObject track(const TimelineTrack &of, const QString &kind) const {
        QJsonObject track = item("Track.1", shownText(of.name));
        track.insert(QStringLiteral("kind"), kind);
        track.insert(QStringLiteral("children"), QJsonArray{clip(of)});
        return track;
    }

    QJsonArray markers() const {
        QJsonArray markers;
        for (const TimelineMarker &one : markersInside(m_timeline)) {
            QJsonObject marker = object("Marker.2", shownText(one.name));
            marker.insert(QStringLiteral("color"), QStringLiteral("GREEN"));
            marker.insert(QStringLiteral("marked_range"), range(one.frame, 1));
            markers.append(marker);
        }
        return markers;
    }

    QJsonObject stack() const {
        QJsonArray tracks;
        for (const TimelineTrack &of : m_timeline.tracks)
            if (of.hasVideo)
                tracks.append(track(of, QStringLiteral("Video")));
        for (const TimelineTrack &of : m_timeline.tracks)
            if (of.hasAudio)
                tracks.append(track(of, QStringLiteral("Audio")));
        QJsonObject stack = item("Stack.1", QStringLiteral("tracks"));
        stack.insert(QStringLiteral("children"), tracks);
        stack.insert(QStringLiteral("markers"), markers());
        return stack;
    }

    const Timeline &m_timeline;
};

} // namespace

QByteArray toOtio(const Timeline &timeline) {
    return QJsonDocument(OtioWriter(timeline).timeline()).toJson();
}

} // namespace ovation::exporting
