#include "export/timeline/timeline.h"
#include "export/timeline/timeline_text.h"

#include <QXmlStreamWriter>

#include <numeric>

namespace ovation::exporting {
namespace {

/// A tractor with a black track as long as the timeline and one for each file, whose audio is added up.
class MltWriter {
  public:
    explicit MltWriter(const Timeline &timeline)
        : m_timeline(timeline), m_last(QString::number(timeline.frames - 1)) {}

    QByteArray text() {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("mlt"));
        attribute("LC_NUMERIC", QStringLiteral("C"));
        attribute("producer", QStringLiteral("timeline"));
        attribute("title", shownText(m_timeline.name));
        writeProfile();
        writeBlack();
        for (size_t i = 0; i < m_timeline.tracks.size(); ++i)
            writeFile(i);
        writeTractor();
        m_xml.writeEndDocument();
        return m_text;
    }

  private:
    void attribute(const char *name, const QString &value) {
        m_xml.writeAttribute(QLatin1String(name), value);
    }

    void property(const char *name, const QString &value) {
        m_xml.writeStartElement(QStringLiteral("property"));
        attribute("name", QLatin1String(name));
        m_xml.writeCharacters(value);
        m_xml.writeEndElement();
    }

    void writeProfile() {
        const int common = std::gcd(m_timeline.width, m_timeline.height);
        m_xml.writeStartElement(QStringLiteral("profile"));
        attribute("description", QStringLiteral("%1x%2").arg(m_timeline.width).arg(m_timeline.height));
        attribute("width", QString::number(m_timeline.width));
        attribute("height", QString::number(m_timeline.height));
        attribute("progressive", QStringLiteral("1"));
        attribute("sample_aspect_num", QStringLiteral("1"));
        attribute("sample_aspect_den", QStringLiteral("1"));
        attribute("display_aspect_num", QString::number(m_timeline.width / common));
        attribute("display_aspect_den", QString::number(m_timeline.height / common));
        attribute("frame_rate_num", QString::number(m_timeline.frameRate));
        attribute("frame_rate_den", QStringLiteral("1"));
        attribute("colorspace", QStringLiteral("709"));
        m_xml.writeEndElement();
    }

    void startProducer(const QString &id) {
        m_xml.writeStartElement(QStringLiteral("producer"));
        attribute("id", id);
        attribute("in", QStringLiteral("0"));
        attribute("out", m_last);
        property("length", QString::number(m_timeline.frames));
    }

    void writeBlack() {
        startProducer(QStringLiteral("black"));
        property("mlt_service", QStringLiteral("color"));
        property("resource", QStringLiteral("black"));
        m_xml.writeEndElement();
    }

    void writeFile(size_t index) {
        const TimelineTrack &track = m_timeline.tracks[index];
        startProducer(fileId(index));
        property("mlt_service", QStringLiteral("avformat-novalidate"));
        property("resource", track.file);
        property("shotcut:caption", shownText(track.name));
        if (!track.hasVideo)
            property("video_index", QStringLiteral("-1"));
        if (!track.hasAudio)
            property("audio_index", QStringLiteral("-1"));
        m_xml.writeEndElement();
        m_xml.writeStartElement(QStringLiteral("playlist"));
        attribute("id", playlistId(index));
        property("shotcut:name", shownText(track.name));
        property(track.hasVideo ? "shotcut:video" : "shotcut:audio", QStringLiteral("1"));
        m_xml.writeStartElement(QStringLiteral("entry"));
        attribute("producer", fileId(index));
        attribute("in", QStringLiteral("0"));
        attribute("out", m_last);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    static QString fileId(size_t index) { return QStringLiteral("file%1").arg(index); }
    static QString playlistId(size_t index) { return QStringLiteral("playlist%1").arg(index); }

    void writeTrack(const QString &producer, const char *hide) {
        m_xml.writeStartElement(QStringLiteral("track"));
        attribute("producer", producer);
        if (hide)
            attribute("hide", QLatin1String(hide));
        m_xml.writeEndElement();
    }

    void writeTransition(const char *service, size_t track) {
        m_xml.writeStartElement(QStringLiteral("transition"));
        property("mlt_service", QLatin1String(service));
        property("a_track", QStringLiteral("0"));
        property("b_track", QString::number(track));
        property("always_active", QStringLiteral("1"));
        property("sum", QStringLiteral("1")); // loudness stays as it was, however many there are
        m_xml.writeEndElement();
    }

    void writeTractor() {
        m_xml.writeStartElement(QStringLiteral("tractor"));
        attribute("id", QStringLiteral("timeline"));
        attribute("in", QStringLiteral("0"));
        attribute("out", m_last);
        property("shotcut", QStringLiteral("1"));
        writeMarkers();
        writeTrack(QStringLiteral("black"), nullptr);
        for (size_t i = 0; i < m_timeline.tracks.size(); ++i)
            writeTrack(playlistId(i), m_timeline.tracks[i].hasVideo ? nullptr : "video");
        for (size_t i = 0; i < m_timeline.tracks.size(); ++i)
            if (m_timeline.tracks[i].hasAudio)
                writeTransition("mix", i + 1);
        m_xml.writeEndElement();
    }

    void writeMarkers() {
        const std::vector<TimelineMarker> markers = markersInside(m_timeline);
        if (markers.empty())
            return;
        m_xml.writeStartElement(QStringLiteral("properties"));
        attribute("name", QStringLiteral("shotcut:markers"));
        for (size_t i = 0; i < markers.size(); ++i) {
            m_xml.writeStartElement(QStringLiteral("properties"));
            attribute("name", QString::number(i));
            property("text", shownText(markers[i].name));
            property("start", clock(markers[i].frame));
            property("end", clock(markers[i].frame));
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    /// hh:mm:ss.mmm
    QString clock(int64_t frame) const {
        const int64_t time_ms = frame * 1000 / m_timeline.frameRate;
        const auto part = [](int64_t value, int digits) {
            return QString::number(value).rightJustified(digits, QLatin1Char('0'));
        };
        return QStringLiteral("%1:%2:%3.%4")
            .arg(part(time_ms / 3'600'000, 2), part(time_ms / 60'000 % 60, 2), part(time_ms / 1000 % 60, 2),
                 part(time_ms % 1000, 3));
    }

    const Timeline &m_timeline;
    const QString m_last; ///< frame
    QByteArray m_text;
    QXmlStreamWriter m_xml{&m_text};
};

} // namespace

QByteArray toMlt(const Timeline &timeline) {
    return MltWriter(timeline).text();
}

} // namespace ovation::exporting
