#include "transport/sdp.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace ovation::transport {
namespace {

constexpr qsizetype MaxSdp = 200'000;
constexpr std::size_t MaxSections = 32;
constexpr int MaxLines = 4096;
constexpr std::size_t MaxFormats = 128; ///< there are no more payload types

bool equalsNoCase(std::string_view a, std::string_view b) {
    return a.size() == b.size() && strncasecmp(a.data(), b.data(), a.size()) == 0;
}

template <typename T>
std::optional<T> number(std::string_view text) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// Text before and after the first `separator`; the second part is empty when there is none.
std::pair<std::string_view, std::string_view> cut(std::string_view text, char separator) {
    const auto at = text.find(separator);
    if (at == std::string_view::npos)
        return {text, {}};
    return {text.substr(0, at), text.substr(at + 1)};
}

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> list;
    while (!text.empty()) {
        const auto [word, rest] = cut(text, ' ');
        if (!word.empty())
            list.push_back(word);
        text = rest;
    }
    return list;
}

Error malformed(const char *what, std::string_view line) {
    // The line may hold anything; only its beginning is repeated.
    return Error{
        Errc::InvalidSdp,
        QStringLiteral("Malformed SDP: %1 in '%2'")
            .arg(QLatin1String(what),
                 QString::fromLatin1(line.data(), qsizetype(std::min<std::size_t>(line.size(), 60))))};
}

SdpCodec &codecFor(SdpMedia &media, int payloadType) {
    for (auto &codec : media.codecs) {
        if (codec.payloadType == payloadType)
            return codec;
    }
    media.codecs.push_back({payloadType, {}, 0, {}});
    return media.codecs.back();
}

bool offered(const SdpMedia &media, int payloadType) {
    const std::string text = std::to_string(payloadType);
    return std::find(media.formats.begin(), media.formats.end(), text) != media.formats.end();
}

/// Of those that a certificate can be compared with. There may be several fingerprints of one (RFC 8122).
bool hasKnownHash(std::string_view fingerprint) {
    const auto hash = cut(fingerprint, ' ').first;
    return hash == "sha-256" || hash == "sha-384" || hash == "sha-512";
}

/// Reads one description line by line; `session` collects what stands before the first section.
class Reader {
  public:
    Result<void> line(std::string_view text);
    Sdp finish();

  private:
    Result<void> mediaLine(std::string_view text);
    Result<void> attribute(std::string_view text);
    Result<void> codecAttribute(std::string_view name, std::string_view value, std::string_view text);
    void ssrcAttribute(std::string_view name, std::string_view value);
    void groupAttribute(std::string_view value);
    SdpMedia &current() { return m_sdp.media.empty() ? m_session : m_sdp.media.back(); }

    Sdp m_sdp;
    SdpMedia m_session;
    std::vector<std::string> m_bundle; ///< mids
    std::vector<bool> m_unused;        ///< per section: port 0 and not bundle-only (RFC 8829 section 5.2.1)
};

Result<void> Reader::line(std::string_view text) {
    if (text.size() < 2 || text[1] != '=')
        return malformed("no 'x='", text);
    if (text[0] == 'm')
        return mediaLine(text.substr(2));
    if (text[0] == 'a')
        return attribute(text.substr(2));
    return {};
}

Result<void> Reader::mediaLine(std::string_view text) {
    const auto parts = words(text);
    if (parts.size() < 4)
        return malformed("media section without formats", text);
    if (m_sdp.media.size() == MaxSections)
        return malformed("too many media sections", text);
    if (parts.size() - 3 > MaxFormats)
        return malformed("too many formats", text);
    const auto port = number<int>(cut(parts[1], '/').first);
    if (!port || *port < 0 || *port > 65535)
        return malformed("port is not a number from 0 to 65535", text);
    SdpMedia media;
    m_unused.push_back(*port == 0);
    media.kind = parts[0];
    media.protocol = parts[2];
    for (std::size_t i = 3; i < parts.size(); ++i) {
        media.formats.emplace_back(parts[i]);
        if (media.kind != "audio" && media.kind != "video")
            continue;
        const auto payloadType = number<int>(parts[i]);
        if (!payloadType || *payloadType < 0 || *payloadType > 127)
            return malformed("payload type is not a number from 0 to 127", text);
        codecFor(media, *payloadType);
    }
    m_sdp.media.push_back(std::move(media));
    return {};
}

Result<void> Reader::attribute(std::string_view text) {
    const auto [name, value] = cut(text, ':');
    SdpMedia &media = current();
    if (name == "mid")
        media.mid = value;
    else if (name == "sendrecv")
        media.direction = Direction::SendRecv;
    else if (name == "sendonly")
        media.direction = Direction::SendOnly;
    else if (name == "recvonly")
        media.direction = Direction::RecvOnly;
    else if (name == "inactive")
        media.direction = Direction::Inactive;
    else if (name == "ice-ufrag")
        media.iceUfrag = value;
    else if (name == "ice-pwd")
        media.icePwd = value;
    else if (name == "fingerprint" && (media.fingerprint.empty() || !hasKnownHash(media.fingerprint)))
        media.fingerprint = value;
    else if (name == "group" && m_sdp.media.empty())
        groupAttribute(value);
    else if (name == "setup")
        media.setup = value;
    else if (name == "bundle-only" && !m_unused.empty())
        m_unused.back() = false;
    else if (name == "candidate")
        media.candidates.emplace_back(text);
    else if (name == "ssrc" || name == "ssrc-group")
        ssrcAttribute(name, value);
    else if (name == "rtpmap" || name == "fmtp" || name == "rtcp-fb" || name == "extmap")
        return codecAttribute(name, value, text);
    return {};
}

Result<void> Reader::codecAttribute(std::string_view name, std::string_view value, std::string_view text) {
    SdpMedia &media = current();
    const auto [head, rest] = cut(value, ' ');
    if (name == "extmap") {
        const auto id = number<int>(cut(head, '/').first);
        if (!id || *id < 1 ||
            *id > 14) // two-byte ids are not offered by browsers without extmap-allow-mixed use
            return {};
        media.extensions[*id] = cut(rest, ' ').first;
        return {};
    }
    if (name == "rtcp-fb" && head == "*")
        return {};
    const auto payloadType = number<int>(head);
    if (!payloadType || *payloadType < 0 || *payloadType > 127)
        return malformed("payload type is not a number from 0 to 127", text);
    if (!offered(media, *payloadType))
        return {};
    SdpCodec &codec = codecFor(media, *payloadType);
    if (name == "fmtp")
        codec.format = rest;
    else if (name == "rtpmap") {
        const auto [codecName, clock] = cut(rest, '/');
        const auto rate = number<int>(cut(clock, '/').first);
        if (codecName.empty() || !rate || *rate <= 0)
            return malformed("rtpmap without name or clock rate", text);
        codec.name = codecName;
        codec.clockRate = *rate;
    }
    return {};
}

void Reader::ssrcAttribute(std::string_view name, std::string_view value) {
    SdpMedia &media = current();
    if (name == "ssrc") {
        if (!media.ssrc)
            media.ssrc = number<uint32_t>(cut(value, ' ').first);
        return;
    }
    const auto parts = words(value);
    if (parts.size() == 3 && parts[0] == "FID" && !media.rtxSsrc) { // others are layers of simulcast
        media.ssrc = number<uint32_t>(parts[1]);
        media.rtxSsrc = number<uint32_t>(parts[2]);
    }
}

void Reader::groupAttribute(std::string_view value) {
    const auto [kind, mids] = cut(value, ' ');
    if (kind != "BUNDLE")
        return;
    for (const auto &mid : words(mids))
        m_bundle.emplace_back(mid);
}

Sdp Reader::finish() {
    for (std::size_t i = 0; i < m_sdp.media.size(); ++i) {
        SdpMedia &media = m_sdp.media[i];
        if (m_unused[i])
            media.direction = Direction::Inactive;
        media.bundled = std::find(m_bundle.begin(), m_bundle.end(), media.mid) != m_bundle.end();
        const auto inherit = [](std::string &own, const std::string &common) {
            if (own.empty())
                own = common;
        };
        inherit(media.iceUfrag, m_session.iceUfrag);
        inherit(media.icePwd, m_session.icePwd);
        inherit(media.fingerprint, m_session.fingerprint);
        inherit(media.setup, m_session.setup);
    }
    return std::move(m_sdp);
}

} // namespace

std::string SdpCodec::parameter(std::string_view key) const {
    std::string_view rest = format;
    while (!rest.empty()) {
        auto [pair, tail] = cut(rest, ';');
        while (!pair.empty() && pair.front() == ' ')
            pair.remove_prefix(1);
        const auto [word, value] = cut(pair, '=');
        if (equalsNoCase(word, key))
            return std::string(value);
        rest = tail;
    }
    return {};
}

bool SdpCodec::is(std::string_view codec) const {
    return equalsNoCase(name, codec);
}

const SdpCodec *SdpMedia::codec(int payloadType) const {
    for (const auto &entry : codecs) {
        if (entry.payloadType == payloadType)
            return &entry;
    }
    return nullptr;
}

int SdpMedia::rtxOf(int payloadType) const {
    const std::string wanted = std::to_string(payloadType);
    for (const auto &entry : codecs) {
        if (entry.is("rtx") && entry.parameter("apt") == wanted)
            return entry.payloadType;
    }
    return -1;
}

int SdpMedia::extension(std::string_view uriPart) const {
    for (const auto &[id, uri] : extensions) {
        if (uri.find(uriPart) != std::string::npos)
            return id;
    }
    return 0;
}

Result<Sdp> Sdp::parse(const QByteArray &text) {
    if (text.size() > MaxSdp)
        return Error{Errc::InvalidSdp, QStringLiteral("Malformed SDP: larger than %1 bytes").arg(MaxSdp)};
    if (!text.startsWith("v=0"))
        return Error{Errc::InvalidSdp, QStringLiteral("Malformed SDP: does not begin with v=0")};
    Reader reader;
    std::string_view rest(text.constData(), std::size_t(text.size()));
    int lines = 0;
    while (!rest.empty()) {
        auto [line, tail] = cut(rest, '\n');
        rest = tail;
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (line.empty())
            continue;
        if (++lines > MaxLines)
            return malformed("too many lines", line);
        if (const auto read = reader.line(line); !read)
            return read.error();
    }
    Sdp sdp = reader.finish();
    if (sdp.media.empty())
        return Error{Errc::InvalidSdp, QStringLiteral("Malformed SDP: no media section")};
    return sdp;
}

const SdpMedia *Sdp::first(std::string_view kind) const {
    for (const auto &section : media) {
        if (section.kind == kind)
            return &section;
    }
    return nullptr;
}

} // namespace ovation::transport
