#include "server/rest/library_json.h"

#include "base/excerpt.h"
#include "base/word_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace ovation::server {
namespace {

using library::Health;
using library::Query;

constexpr int MaxItems = 1000, UsualItems = 100;
constexpr double MaxNumber = 1e15; // ms: 30 000 years

constexpr std::array Healths{std::pair{Health::Unknown, "unknown"}, std::pair{Health::Good, "good"},
                             std::pair{Health::Remarkable, "remarkable"},
                             std::pair{Health::Failed, "failed"}};
constexpr std::array Places{
    std::pair{library::Kept::Here, "here"}, std::pair{library::Kept::Waiting, "waiting"},
    std::pair{library::Kept::Both, "both"}, std::pair{library::Kept::Elsewhere, "elsewhere"}};
constexpr std::array Sorts{std::pair{Query::Sort::Created, "createdAt"}, std::pair{Query::Sort::Name, "name"},
                           std::pair{Query::Sort::Session, "sessionId"},
                           std::pair{Query::Sort::Duration, "duration"},
                           std::pair{Query::Sort::Size, "size"}};

std::optional<recording::Status> statusFromText(const QString &text) {
    using recording::Status;
    for (const Status status :
         {Status::Starting, Status::Started, Status::Stopped, Status::Ready, Status::Failed}) {
        if (recording::toText(status) == text)
            return status;
    }
    return std::nullopt;
}

/// Items of a query, with the first that is wrong.
class ItemReader {
  public:
    explicit ItemReader(const QUrlQuery &items) : m_items(items) {}

    QString text(const char *name) const {
        return m_items.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    }
    std::optional<double> number(const char *name) {
        const QString given = text(name);
        if (given.isEmpty())
            return std::nullopt;
        bool isNumber = false;
        const double value = given.toDouble(&isNumber);
        if (!isNumber || !(std::abs(value) <= MaxNumber)) {
            complain(name, given);
            return std::nullopt;
        }
        return value;
    }
    std::optional<int64_t> integer(const char *name) {
        const auto value = number(name);
        return value ? std::optional(int64_t(*value)) : std::nullopt;
    }
    bool flag(const char *name) {
        const QString given = text(name);
        if (!given.isEmpty() && given != QLatin1String("true") && given != QLatin1String("false"))
            complain(name, given);
        return given == QLatin1String("true");
    }
    /// Each of what may be given several times.
    template <typename Value, typename Parse>
    void all(const char *name, std::vector<Value> &into, Parse parse) {
        for (const QString &given : m_items.allQueryItemValues(QLatin1String(name), QUrl::FullyDecoded)) {
            if (const auto value = parse(given))
                into.push_back(*value);
            else
                complain(name, given);
        }
    }
    void complain(const char *name, const QString &given) {
        if (m_problem.isEmpty())
            m_problem =
                QStringLiteral("'%1' has no valid value: '%2'").arg(QLatin1String(name), excerpt(given));
    }
    const QString &problem() const { return m_problem; }

  private:
    const QUrlQuery &m_items;
    QString m_problem;
};

} // namespace

Result<LibrarySearch> readSearch(const QUrlQuery &items) {
    ItemReader in(items);
    LibrarySearch search;
    Query &query = search.query;
    query.text = in.text("text");
    in.all("outputMode", query.modes, session::outputModeFromText);
    in.all("status", query.statuses, statusFromText);
    in.all("health", query.health, [](const QString &text) { return valueOf(Healths, text); });
    query.tags = items.allQueryItemValues(QStringLiteral("tag"), QUrl::FullyDecoded);
    query.from = in.integer("from");
    query.to = in.integer("to");
    query.minDuration = in.number("minDuration");
    query.maxDuration = in.number("maxDuration");
    query.keptOnly = in.flag("keep");
    query.trashed = in.flag("trash");
    if (const QString sort = in.text("sort"); !sort.isEmpty()) {
        if (const auto known = valueOf(Sorts, sort))
            query.sort = *known;
        else
            in.complain("sort", sort);
    }
    const QString order = in.text("order");
    if (!order.isEmpty() && order != QLatin1String("asc") && order != QLatin1String("desc"))
        in.complain("order", order);
    query.descending = order != QLatin1String("asc");
    const int64_t offset = in.integer("offset").value_or(0), limit = in.integer("limit").value_or(UsualItems);
    if (offset < 0 || offset > std::numeric_limits<int>::max())
        in.complain("offset", in.text("offset"));
    if (limit < 0 || limit > MaxItems)
        in.complain("limit", in.text("limit"));
    if (query.text.size() > BodyReader::MaxText)
        in.complain("text", query.text);
    if (!in.problem().isEmpty())
        return Error{Errc::InvalidParameter, in.problem()};
    search.offset = int(offset);
    search.limit = int(limit);
    return search;
}

library::Annotations readAnnotations(BodyReader &body, library::Annotations before) {
    constexpr qsizetype AnyLength = 1 << 20; // the library says what is too much
    if (const auto tags = body.array("tags")) {
        before.tags.clear();
        for (const auto &tag : *tags) {
            if (!tag.isString())
                body.complain(QStringLiteral("Parameter 'tags' is a list of texts"));
            before.tags << tag.toString();
        }
    }
    before.notes = body.text("notes", AnyLength).value_or(before.notes);
    before.keep = body.boolean("keep").value_or(before.keep);
    return before;
}

QJsonObject entryJson(const library::Entry &entry) {
    QJsonObject json{{QStringLiteral("id"), entry.id},
                     {QStringLiteral("object"), QStringLiteral("libraryEntry")},
                     {QStringLiteral("name"), entry.name},
                     {QStringLiteral("sessionId"), entry.sessionId},
                     {QStringLiteral("outputMode"), session::toText(entry.mode)},
                     {QStringLiteral("status"), recording::toText(entry.status)},
                     {QStringLiteral("createdAt"), qint64(entry.createdAt)},
                     {QStringLiteral("size"), qint64(entry.size)},
                     {QStringLiteral("duration"), entry.duration},
                     {QStringLiteral("hasAudio"), entry.hasAudio},
                     {QStringLiteral("hasVideo"), entry.hasVideo},
                     {QStringLiteral("participants"), QJsonArray::fromStringList(entry.participants)},
                     {QStringLiteral("markers"), entry.markers},
                     {QStringLiteral("health"), wordOf(Healths, entry.health)},
                     {QStringLiteral("place"), wordOf(Places, entry.kept)},
                     {QStringLiteral("tags"), QJsonArray::fromStringList(entry.annotations.tags)},
                     {QStringLiteral("notes"), entry.annotations.notes},
                     {QStringLiteral("keep"), entry.annotations.keep}};
    if (!entry.resolution.isEmpty())
        json[QStringLiteral("resolution")] = entry.resolution;
    if (!entry.problem.isEmpty())
        json[QStringLiteral("problem")] = entry.problem;
    if (!entry.unreadable.isEmpty())
        json[QStringLiteral("unreadable")] = entry.unreadable;
    if (entry.trashedAt > 0)
        json[QStringLiteral("trashedAt")] = qint64(entry.trashedAt);
    return json;
}

QJsonObject pageJson(const library::Page &page, const LibrarySearch &search) {
    const auto count = int(page.entries.size());
    QJsonArray items;
    for (int i = search.offset; i < count && i - search.offset < search.limit; ++i)
        items.append(entryJson(*page.entries[std::size_t(i)]));
    return {{QStringLiteral("total"), page.total},
            {QStringLiteral("count"), count},
            {QStringLiteral("complete"), page.complete},
            {QStringLiteral("items"), items}};
}

} // namespace ovation::server
