// What a process that is connected to a camera says: its lines, and what lies in the ring that it writes. The
// first byte chooses.

#include "input.h"

#include "base/packet_ring.h"
#include "camera/camera_messages.h"
#include "page/page_messages.h"

#include <algorithm>
#include <cstring>

using namespace ovation;
using fuzz::require;

namespace {

void readLine(const QByteArray &bytes) {
    const auto line = page::fromLine(bytes);
    if (!line)
        return;
    const QJsonObject &body = line->second;
    const QJsonObject track = camera::toJson(camera::trackFrom(body));
    require(camera::toJson(camera::trackFrom(track)) == track);
    const QJsonObject trouble = camera::toJson(camera::troubleFrom(body));
    require(camera::toJson(camera::troubleFrom(trouble)) == trouble);
    const QJsonObject format = camera::toJson(camera::formatFrom(body));
    require(camera::toJson(camera::formatFrom(format)) == format);
    const QJsonObject task = camera::toJson(camera::taskFrom(body));
    require(camera::toJson(camera::taskFrom(task)) == task);
}

/// Where it says that it is.
void readRing(fuzz::Input &input) {
    static const std::shared_ptr<SharedRing> ring = *SharedRing::create(128 << 10);
    SharedRing::Head &head = ring->head();
    head.written = input.number(4);
    const auto bytes = input.rest();
    std::memcpy(ring->records(), bytes.data(), std::min(bytes.size(), ring->capacity_bytes()));
    RingReader reader(ring);
    std::size_t taken = 0;
    reader.read(
        [&taken](const RingRecord &record) {
            require(record.bytes.size() <= RingWriter::MaxRecord_bytes);
            ++taken;
        },
        500);
    require(taken <= 500);
    reader.awaitWakeup();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    if (size == 0)
        return 0;
    if (data[0] % 2 == 0) {
        readLine(QByteArray(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1)));
    } else {
        fuzz::Input input(data + 1, size - 1);
        readRing(input);
    }
    return 0;
}
