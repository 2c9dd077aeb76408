// A line of the process that shows a page, or of the engine to it: what was understood is written and read as
// the same.

#include "input.h"

#include "base/address_policy.h"
#include "page/page_messages.h"

#include <QJsonDocument>

using namespace ovation;
using namespace ovation::page;
using fuzz::require;

namespace {

template <typename T>
void again(const QJsonObject &body) {
    const QJsonObject written = T::fromJson(body).toJson();
    require(T::fromJson(written).toJson() == written);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size) {
    const auto line = fromLine(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!line)
        return 0;
    const auto &[name, body] = *line;
    const auto same = fromLine(toLine(name.toUtf8().constData(), body));
    require(same && same->second == body);

    if (const auto open = OpenRequest::fromJson(body)) {
        require(open->width > 0 && open->height > 0 && open->frameRate > 0);
        const auto read = OpenRequest::fromJson(open->toJson());
        require(read && read->toJson() == open->toJson());
        policyFor(*open);
    }
    if (const auto movie = movieFrom(body)) {
        const auto read = movieFrom(toJson(*movie));
        require(read && toJson(*read) == toJson(*movie));
    }
    require(toJson(chaptersFrom(toJson(chaptersFrom(body)))) == toJson(chaptersFrom(body)));
    again<AudioPiece>(body);
    require(AudioPiece::fromJson(body).samples.size() % 2 == 0);
    again<Progress>(body);
    again<FinishedPage>(body);
    require(!errorFrom(body).message.isNull() || errorFrom(body).code != Errc{});
    complaintKindFrom(body);
    return 0;
}
