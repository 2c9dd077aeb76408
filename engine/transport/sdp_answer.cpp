#include "transport/sdp_answer.h"

#include "transport/parameter_sets.h"

#include <algorithm>
#include <array>

namespace ovation::transport {
namespace {

constexpr char FeedbackExtension[] = "transport-wide-cc-extensions";
constexpr char LevelExtension[] = "ssrc-audio-level"; // RFC 6464
constexpr int UnlimitedStart_kbps = 1500;

struct CodecName {
    VideoCodec codec;
    const char *name;
};
constexpr std::array VideoCodecs = {CodecName{VideoCodec::Vp8, "VP8"}, CodecName{VideoCodec::Vp9, "VP9"},
                                    CodecName{VideoCodec::H264, "H264"}};

const char *nameOf(VideoCodec codec) {
    const auto found = std::find_if(VideoCodecs.begin(), VideoCodecs.end(),
                                    [codec](const CodecName &one) { return one.codec == codec; });
    return found == VideoCodecs.end() ? "" : found->name;
}

bool usable(const SdpCodec &codec, VideoCodec wanted) {
    if (wanted == VideoCodec::H264)
        return codec.parameter("packetization-mode") == "1";
    if (wanted == VideoCodec::Vp9) {
        const std::string profile = codec.parameter("profile-id");
        return profile.empty() || profile == "0";
    }
    return true;
}

VideoCodec codecOf(const SdpCodec &codec) {
    for (const auto &[known, name] : VideoCodecs) {
        if (codec.is(name) && usable(codec, known))
            return known;
    }
    return VideoCodec::None;
}

const SdpCodec *findVideo(const SdpMedia &media, VideoCodec wanted) {
    const SdpCodec *found = nullptr;
    for (const auto &codec : media.codecs) {
        if (codecOf(codec) != wanted)
            continue;
        // Constrained baseline is what every decoder takes.
        if (wanted == VideoCodec::H264 && codec.parameter("profile-level-id").rfind("42e0", 0) == 0)
            return &codec;
        if (!found)
            found = &codec;
    }
    return found;
}

const SdpCodec *findPreferredVideo(const SdpMedia &media) {
    for (const auto &codec : media.codecs) {
        if (const VideoCodec known = codecOf(codec); known != VideoCodec::None)
            return findVideo(media, known);
    }
    return nullptr;
}

const SdpCodec *findOpus(const SdpMedia &media) {
    for (const auto &codec : media.codecs) {
        if (codec.is("opus") && codec.clockRate == 48000)
            return &codec;
    }
    return nullptr;
}

bool offersToSend(const SdpMedia *media) {
    return media && (media->direction == Direction::SendRecv || media->direction == Direction::SendOnly);
}

bool offersToReceive(const SdpMedia *media) {
    return media && (media->direction == Direction::SendRecv || media->direction == Direction::RecvOnly);
}

Result<void> takeTransport(const Sdp &offer, Negotiation &negotiation) {
    const SdpMedia *first = nullptr;
    for (const auto &media : offer.media) {
        if (!media.iceUfrag.empty() && !first)
            first = &media;
        negotiation.candidates.insert(negotiation.candidates.end(), media.candidates.begin(),
                                      media.candidates.end());
        for (const auto &ssrc : {media.ssrc, media.rtxSsrc}) {
            if (ssrc)
                negotiation.ssrcs.push_back(*ssrc);
        }
    }
    if (!first || first->icePwd.size() < 22 || first->iceUfrag.size() < 4)
        return Error{Errc::InvalidSdp,
                     QStringLiteral("SDP without usable ICE credentials (a=ice-ufrag, a=ice-pwd)")};
    if (first->fingerprint.empty())
        return Error{Errc::InvalidSdp, QStringLiteral("SDP without a=fingerprint")};
    negotiation.iceUfrag = first->iceUfrag;
    negotiation.icePwd = first->icePwd;
    negotiation.fingerprint = first->fingerprint;
    negotiation.role = first->setup == "passive" ? DtlsRole::Client : DtlsRole::Server;
    return {};
}

/// One peer has one transport. Sections without names are of the time before there were groups.
Result<void> mustShareTransport(const Sdp &offer, const Negotiation &negotiation) {
    const SdpMedia *audio = offer.first("audio"), *video = offer.first("video");
    const bool hasBoth = negotiation.audio.used() && negotiation.video.used();
    if (!hasBoth || (audio->bundled && video->bundled) || (audio->mid.empty() && video->mid.empty()))
        return {};
    return Error{Errc::InvalidSdp,
                 QStringLiteral("SDP offer has audio and video on transports of their own: offer them in one "
                                "a=group:BUNDLE (bundlePolicy \"max-bundle\")")};
}

void takeVideo(Negotiation &negotiation, const SdpMedia &media, const SdpCodec &codec) {
    negotiation.format.video = codecOf(codec);
    negotiation.format.videoPayloadType = codec.payloadType;
    if (negotiation.receives && negotiation.format.video == VideoCodec::H264)
        negotiation.format.parameterSets = parameterSetsFrom(codec.parameter("sprop-parameter-sets"));
    negotiation.video.payloadType = codec.payloadType;
    negotiation.video.rtxPayloadType = media.rtxOf(codec.payloadType);
    negotiation.video.ssrc = media.ssrc;
    negotiation.video.rtxSsrc = media.rtxSsrc;
}

void takeAudio(Negotiation &negotiation, const SdpCodec &codec) {
    negotiation.format.audio = AudioCodec::Opus;
    negotiation.format.audioPayloadType = codec.payloadType;
    negotiation.audio.payloadType = codec.payloadType;
}

VideoCodec forced(ForcedVideoCodec codec) {
    switch (codec) {
    case ForcedVideoCodec::MediaServerPreferred:
    case ForcedVideoCodec::Vp8:
        return VideoCodec::Vp8;
    case ForcedVideoCodec::Vp9:
        return VideoCodec::Vp9;
    case ForcedVideoCodec::H264:
        return VideoCodec::H264;
    case ForcedVideoCodec::None:
        break;
    }
    return VideoCodec::None;
}

std::string startBitrate(const BandwidthLimits &limits) {
    const int start = limits.max_kbps > 0 ? limits.max_kbps : UnlimitedStart_kbps;
    std::string text = "x-google-start-bitrate=" + std::to_string(start);
    if (limits.min_kbps > 0 && (limits.max_kbps <= 0 || limits.min_kbps <= limits.max_kbps))
        text += ";x-google-min-bitrate=" + std::to_string(limits.min_kbps);
    if (limits.max_kbps > 0)
        text += ";x-google-max-bitrate=" + std::to_string(limits.max_kbps);
    return text;
}

/// Writes one answer; a section a line group, in the order of the offer.
class AnswerWriter {
  public:
    AnswerWriter(const Negotiation &negotiation, const AnswerIdentity &identity,
                 const BandwidthLimits &limits)
        : m_negotiation(negotiation), m_identity(identity), m_limits(limits) {}

    QByteArray write(const Sdp &offer);

  private:
    void rejected(const SdpMedia &media);
    void accepted(const SdpMedia &media, const NegotiatedTrack &track, bool video);
    void codecLines(const SdpMedia &media, const NegotiatedTrack &track, bool video);
    void sourceLines(bool video, bool rtx);
    void line(const std::string &text) { m_body += text + "\r\n"; }

    const Negotiation &m_negotiation;
    const AnswerIdentity &m_identity;
    const BandwidthLimits &m_limits;
    std::string m_body, m_bundle;
};

QByteArray AnswerWriter::write(const Sdp &offer) {
    bool audioDone = false, videoDone = false;
    for (const auto &media : offer.media) {
        bool *done = media.kind == "audio" ? &audioDone : media.kind == "video" ? &videoDone : nullptr;
        const bool video = done == &videoDone;
        const NegotiatedTrack &track = video ? m_negotiation.video : m_negotiation.audio;
        if (!done || *done || !track.used() || !media.codec(track.payloadType)) {
            rejected(media);
            continue;
        }
        *done = true;
        accepted(media, track, video);
    }
    std::string head = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\na=ice-options:trickle\r\n";
    if (!m_bundle.empty())
        head += "a=group:BUNDLE" + m_bundle + "\r\n";
    head += "a=msid-semantic: WMS *\r\n";
    return QByteArray::fromStdString(head + m_body);
}

void AnswerWriter::rejected(const SdpMedia &media) {
    std::string formats;
    for (const auto &format : media.formats)
        formats += ' ' + format;
    line("m=" + media.kind + " 0 " + media.protocol + formats);
    line("c=IN IP4 0.0.0.0");
    if (!media.mid.empty())
        line("a=mid:" + media.mid);
    line("a=inactive");
}

void AnswerWriter::accepted(const SdpMedia &media, const NegotiatedTrack &track, bool video) {
    // Also in a loopback nothing is sent back where the browser does not take it (RFC 3264 section 6.1).
    const bool sends = m_negotiation.sends && offersToReceive(&media);
    if (media.bundled) // RFC 8843 section 7.3: browsers refuse a group that they did not offer
        m_bundle += ' ' + media.mid;
    std::string formats = ' ' + std::to_string(track.payloadType);
    if (track.rtxPayloadType >= 0)
        formats += ' ' + std::to_string(track.rtxPayloadType);
    line("m=" + media.kind + " 9 " + media.protocol + formats);
    line("c=IN IP4 0.0.0.0");
    if (video && m_negotiation.receives && m_limits.max_kbps > 0)
        line("b=AS:" + std::to_string(m_limits.max_kbps));
    if (!media.mid.empty())
        line("a=mid:" + media.mid);
    line("a=ice-ufrag:" + m_identity.iceUfrag);
    line("a=ice-pwd:" + m_identity.icePwd);
    line("a=fingerprint:" + m_identity.fingerprint);
    line(m_negotiation.role == DtlsRole::Server ? "a=setup:passive" : "a=setup:active");
    line("a=rtcp-mux");
    line("a=rtcp-rsize");
    codecLines(media, track, video);
    for (const int extension : {track.feedbackExtension, track.levelExtension}) {
        if (extension)
            line("a=extmap:" + std::to_string(extension) + ' ' + media.extensions.at(extension));
    }
    line(m_negotiation.receives && sends ? "a=sendrecv" : sends ? "a=sendonly" : "a=recvonly");
    if (sends)
        sourceLines(video, track.rtxPayloadType >= 0);
    for (const auto &candidate : m_identity.candidates)
        line("a=" + candidate);
    line("a=end-of-candidates");
}

void AnswerWriter::codecLines(const SdpMedia &media, const NegotiatedTrack &track, bool video) {
    const SdpCodec &codec = *media.codec(track.payloadType);
    const std::string payloadType = std::to_string(track.payloadType);
    line("a=rtpmap:" + payloadType + ' ' + codec.name + '/' + std::to_string(codec.clockRate) +
         (video ? "" : "/2"));
    std::string format = codec.format;
    if (video && m_negotiation.receives)
        format += (format.empty() ? "" : ";") + startBitrate(m_limits);
    else if (video && !m_negotiation.format.parameterSets.empty())
        format += ";sprop-parameter-sets=" + toSprop(m_negotiation.format.parameterSets);
    if (!format.empty())
        line("a=fmtp:" + payloadType + ' ' + format);
    if (video) {
        for (const char *feedback : {"nack", "nack pli", "ccm fir", "goog-remb"})
            line("a=rtcp-fb:" + payloadType + ' ' + feedback);
    }
    if (track.feedbackExtension)
        line("a=rtcp-fb:" + payloadType + " transport-cc");
    if (track.rtxPayloadType >= 0) {
        const std::string rtx = std::to_string(track.rtxPayloadType);
        line("a=rtpmap:" + rtx + " rtx/90000");
        line("a=fmtp:" + rtx + " apt=" + payloadType);
    }
}

void AnswerWriter::sourceLines(bool video, bool rtx) {
    const std::string msid = m_identity.streamLabel + ' ' + (video ? "video" : "audio");
    const std::string ssrc = std::to_string(video ? m_identity.videoSsrc : m_identity.audioSsrc);
    line("a=msid:" + msid);
    const auto source = [&](const std::string &id) {
        line("a=ssrc:" + id + " cname:" + m_identity.streamLabel);
    };
    if (video && rtx) {
        const std::string rtxSsrc = std::to_string(m_identity.videoRtxSsrc);
        line("a=ssrc-group:FID " + ssrc + ' ' + rtxSsrc);
        source(ssrc);
        source(rtxSsrc);
    } else {
        source(ssrc);
    }
}

} // namespace

Result<Negotiation> negotiateReceive(const Sdp &offer, const ReceiveRules &rules, bool loopback) {
    Negotiation negotiation;
    negotiation.receives = true;
    negotiation.sends =
        loopback && (offersToReceive(offer.first("audio")) || offersToReceive(offer.first("video")));
    if (const auto taken = takeTransport(offer, negotiation); !taken)
        return taken.error();
    const SdpMedia *video = offer.first("video");
    if (offersToSend(video)) {
        const VideoCodec wanted = forced(rules.forcedCodec);
        const SdpCodec *codec =
            wanted == VideoCodec::None ? findPreferredVideo(*video) : findVideo(*video, wanted);
        if (!codec && wanted != VideoCodec::None) {
            if (!rules.allowTranscoding)
                return Error{Errc::ForcedCodecMissing, // its beginning is what applications look for
                             QStringLiteral("Error forcing codec: '%1'. It is not in the SDP offer: offer "
                                            "it, or set forcedVideoCodec to NONE")
                                 .arg(QLatin1String(nameOf(wanted)))};
            codec = findPreferredVideo(*video);
        }
        if (codec) {
            takeVideo(negotiation, *video, *codec);
            negotiation.video.feedbackExtension = video->extension(FeedbackExtension);
        }
    }
    const SdpMedia *audio = offer.first("audio");
    if (offersToSend(audio)) {
        if (const SdpCodec *opus = findOpus(*audio)) {
            takeAudio(negotiation, *opus);
            negotiation.audio.feedbackExtension = audio->extension(FeedbackExtension);
            negotiation.audio.levelExtension = audio->extension(LevelExtension);
        }
    }
    if (!negotiation.video.used() && !negotiation.audio.used())
        return Error{Errc::InvalidSdp,
                     QStringLiteral("SDP offer sends neither Opus audio nor VP8, VP9 or H264 video")};
    if (const auto shared = mustShareTransport(offer, negotiation); !shared)
        return shared.error();
    return negotiation;
}

Result<Negotiation> negotiateSend(const Sdp &offer, const StreamFormat &source) {
    Negotiation negotiation;
    negotiation.sends = true;
    if (const auto taken = takeTransport(offer, negotiation); !taken)
        return taken.error();
    const SdpMedia *video = offer.first("video");
    if (source.video != VideoCodec::None && offersToReceive(video)) {
        if (const SdpCodec *codec = findVideo(*video, source.video))
            takeVideo(negotiation, *video, *codec);
        negotiation.format.parameterSets = source.parameterSets;
    }
    const SdpMedia *audio = offer.first("audio");
    if (source.audio != AudioCodec::None && offersToReceive(audio)) {
        if (const SdpCodec *opus = findOpus(*audio))
            takeAudio(negotiation, *opus);
    }
    if (!negotiation.video.used() && !negotiation.audio.used())
        return Error{Errc::InvalidSdp, QStringLiteral("SDP offer has no codec in common with the stream")};
    if (const auto shared = mustShareTransport(offer, negotiation); !shared)
        return shared.error();
    return negotiation;
}

QByteArray writeAnswer(const Sdp &offer, const Negotiation &negotiation, const AnswerIdentity &identity,
                       const BandwidthLimits &limits) {
    return AnswerWriter(negotiation, identity, limits).write(offer);
}

} // namespace ovation::transport
