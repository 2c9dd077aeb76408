// What a process that decodes recordings says: its lines, the strips that it gives, and what it asks for over
// its link. The first byte chooses.

#include "input.h"

#include "export/worker/strip_lines.h"
#include "export/worker/worker_link.h"
#include "export/worker/worker_request.h"
#include "page/page_messages.h"

#include <sys/socket.h>
#include <unistd.h>

using namespace ovation;
using namespace ovation::exporting;
using fuzz::require;

namespace {

/// Its bytes are their places.
class Numbers final : public ByteSource {
  public:
    int64_t size() const override { return 5000; }
    Result<std::size_t> read(int64_t at, std::span<std::byte> into) override {
        std::size_t done = 0;
        for (; done < into.size() && at + int64_t(done) < size(); ++done)
            into[done] = std::byte(at + int64_t(done));
        return done;
    }
};

void readLine(const QByteArray &bytes) {
    const auto line = page::fromLine(bytes);
    if (!line)
        return;
    const QJsonObject &body = line->second;
    if (const auto asked = WorkerRequest::fromJson(body)) {
        const auto again = WorkerRequest::fromJson(asked->toJson());
        require(again && again->toJson() == asked->toJson());
    }
    JobControl control;
    takeProgress(body, control);
    const JobProgress progress = control.progress();
    require(progress.progress >= 0 && progress.progress <= 1 && progress.size_bytes >= 0);
    const auto open = [](uint32_t) { return media::OpenSource(); };
    const QJsonObject tracks = toJson(tracksFrom(body, open));
    require(toJson(tracksFrom(tracks, open)) == tracks);
    page::errorFrom(body);
}

void readStrips(const QByteArray &bytes) {
    if (const auto waveform = waveformFrom(bytes)) {
        for (const float peak : waveform->peaks)
            require(peak >= 0 && peak <= 1);
        require(waveformFrom(toBytes(*waveform)).has_value());
    }
    if (const auto strip = filmStripFrom(bytes))
        require(toBytes(*strip) == bytes);
}

void answer(std::span<const uint8_t> said) {
    const auto link = WorkerLink::open(
        {[] { return Result<std::shared_ptr<ByteSource>>(std::make_shared<Numbers>()); }}, 1000);
    if (!link)
        return;
    const int socket = ::dup((*link)->otherEnd());
    (*link)->closeOtherEnd();
    const ssize_t sent = ::send(socket, said.data(), said.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    require(sent == ssize_t(said.size()) || sent < 0);
    ::shutdown(socket, SHUT_WR);
    char got[4096];
    while (::read(socket, got, sizeof got) > 0)
        ;
    ::close(socket);
    require((*link)->result().size() <= 1000);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    if (size == 0)
        return 0;
    const std::span<const uint8_t> rest(data + 1, size - 1);
    const QByteArray bytes(reinterpret_cast<const char *>(rest.data()), qsizetype(rest.size()));
    switch (data[0] % 3) {
    case 0:
        readLine(bytes);
        break;
    case 1:
        readStrips(bytes);
        break;
    default:
        answer(rest);
    }
    return 0;
}
