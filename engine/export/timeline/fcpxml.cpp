#include "export/timeline/timeline.h"
#include "export/timeline/timeline_text.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <utility>

namespace ovation::exporting {
namespace {

using Size = std::pair<int, int>;

/// A sequence whose one gap lasts as long as it, and has every track connected to it in a lane of its own:
/// video above, audio alone below.
class FcpxmlWriter {
  public:
    explicit FcpxmlWriter(const Timeline &timeline) : m_timeline(timeline) {
        m_sizes.emplace_back(timeline.width, timeline.height);
        for (const TimelineTrack &track : timeline.tracks) {
            const Size size{track.width, track.height};
            if (track.hasVideo && std::find(m_sizes.begin(), m_sizes.end(), size) == m_sizes.end())
                m_sizes.push_back(size);
        }
    }

    QByteArray text() {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
        m_xml.writeStartDocument();
        m_xml.writeDTD(QStringLiteral("<!DOCTYPE fcpxml>"));
        start("fcpxml", {{"version", QStringLiteral("1.10")}});
        writeResources();
        start("library");
        start("event", {{"name", shownText(m_timeline.name)}});
        start("project", {{"name", shownText(m_timeline.name)}});
        start("sequence", {{"format", formatId({m_timeline.width, m_timeline.height})},
                           {"duration", time(m_timeline.frames)},
                           {"tcStart", QStringLiteral("0s")},
                           {"tcFormat", QStringLiteral("NDF")},
                           {"audioLayout", QStringLiteral("stereo")},
                           {"audioRate", QStringLiteral("48k")}});
        start("spine");
        writeGap();
        m_xml.writeEndDocument();
        return m_text;
    }

  private:
    using Attributes = std::vector<std::pair<const char *, QString>>;

    void start(const char *element, const Attributes &attributes = {}) {
        m_xml.writeStartElement(QLatin1String(element));
        for (const auto &[name, value] : attributes)
            m_xml.writeAttribute(QLatin1String(name), value);
    }

    void leaf(const char *element, const Attributes &attributes) {
        start(element, attributes);
        m_xml.writeEndElement();
    }

    QString time(int64_t frame) const {
        return QStringLiteral("%1/%2s").arg(frame).arg(m_timeline.frameRate);
    }

    QString formatId(const Size &size) const {
        return QStringLiteral("f%1").arg(std::find(m_sizes.begin(), m_sizes.end(), size) - m_sizes.begin());
    }

    void writeResources() {
        start("resources");
        for (const Size &size : m_sizes)
            leaf("format", {{"id", formatId(size)},
                            {"frameDuration", time(1)},
                            {"width", QString::number(size.first)},
                            {"height", QString::number(size.second)},
                            {"colorSpace", QStringLiteral("1-1-1 (Rec. 709)")}});
        for (size_t i = 0; i < m_timeline.tracks.size(); ++i)
            writeAsset(i);
        m_xml.writeEndElement();
    }

    void writeAsset(size_t index) {
        const TimelineTrack &track = m_timeline.tracks[index];
        Attributes attributes{{"id", assetId(index)},
                              {"name", shownText(track.name)},
                              {"start", QStringLiteral("0s")},
                              {"duration", time(m_timeline.frames)}};
        if (track.hasVideo) {
            attributes.emplace_back("hasVideo", QStringLiteral("1"));
            attributes.emplace_back("videoSources", QStringLiteral("1"));
            attributes.emplace_back("format", formatId({track.width, track.height}));
        }
        if (track.hasAudio) {
            attributes.emplace_back("hasAudio", QStringLiteral("1"));
            attributes.emplace_back("audioSources", QStringLiteral("1"));
            attributes.emplace_back("audioChannels", QStringLiteral("2"));
            attributes.emplace_back("audioRate", QStringLiteral("48000"));
        }
        start("asset", attributes);
        leaf("media-rep", {{"kind", QStringLiteral("original-media")}, {"src", relativeUrl(track.file)}});
        m_xml.writeEndElement();
    }

    static QString assetId(size_t index) { return QStringLiteral("a%1").arg(index); }

    void writeGap() {
        start("gap", {{"name", QStringLiteral("Gap")},
                      {"offset", QStringLiteral("0s")},
                      {"start", QStringLiteral("0s")},
                      {"duration", time(m_timeline.frames)}});
        int above = 0, below = 0;
        for (size_t i = 0; i < m_timeline.tracks.size(); ++i) {
            const TimelineTrack &track = m_timeline.tracks[i];
            Attributes attributes{{"ref", assetId(i)},
                                  {"lane", QString::number(track.hasVideo ? ++above : --below)},
                                  {"name", shownText(track.name)},
                                  {"offset", QStringLiteral("0s")},
                                  {"start", QStringLiteral("0s")},
                                  {"duration", time(m_timeline.frames)}};
            if (track.hasVideo)
                attributes.emplace_back("format", formatId({track.width, track.height}));
            if (track.hasAudio)
                attributes.emplace_back("audioRole", QStringLiteral("dialogue"));
            leaf("asset-clip", attributes);
        }
        for (const TimelineMarker &marker : markersInside(m_timeline))
            leaf("marker",
                 {{"start", time(marker.frame)}, {"duration", time(1)}, {"value", shownText(marker.name)}});
        m_xml.writeEndElement();
    }

    const Timeline &m_timeline;
    std::vector<Size> m_sizes; ///< each once; the first is the timeline's
    QByteArray m_text;
    QXmlStreamWriter m_xml{&m_text};
};

} // namespace

QByteArray toFcpxml(const Timeline &timeline) {
    return FcpxmlWriter(timeline).text();
}

} // namespace ovation::exporting
