#include "ui/uploads/upload_model.h"

#include "ui/common/format.h"
#include "ui/uploads/upload_words.h"

#include <QMimeData>

namespace ovation::ui {

using upload::Item;
using upload::State;

namespace {

const QString MimeType = QStringLiteral("application/x-ovation-upload");

std::pair<QString, Tone> signOf(State state) {
    switch (state) {
    case State::Waiting:
        return {QStringLiteral("hourglass"), Tone::Muted};
    case State::Running:
        return {QStringLiteral("upload"), Tone::Accent};
    case State::Paused:
        return {QStringLiteral("pause"), Tone::Muted};
    case State::Retrying:
        return {QStringLiteral("refresh-cw"), Tone::Warning};
    case State::Failed:
        return {QStringLiteral("triangle-alert"), Tone::Warning};
    case State::Done:
        return {QStringLiteral("check"), Tone::Normal};
    }
    return {};
}

Row rowOf(const Item &item, int64_t now_ms) {
    const auto [iconName, tone] = signOf(item.state);
    const QString what = item.name.isEmpty() ? item.recordingId : item.name;
    const bool isDone = item.state == State::Done;
    return {QString::number(item.number),
            {{what,
              item.recordingId + (item.url.isEmpty() ? QString() : u'\n' + item.url),
              QStringLiteral("film"),
              Tone::Normal,
              {}},
             {stateText(item, now_ms), reasonText(item), iconName, tone, {}},
             {item.size_bytes > 0 ? bytesText(item.size_bytes) : QString(), {}, {}, Tone::Normal, {}},
             {rateText(item.rate_bytes_per_s), {}, {}, Tone::Normal, {}},
             {item.left_s ? roughDurationText(*item.left_s) : QString(), {}, {}, Tone::Normal, {}},
             {momentText(isDone ? item.finished_ms : item.added_ms), {}, {}, Tone::Muted, {}}},
            {}};
}

} // namespace

UploadModel::UploadModel(QObject *parent)
    : KeyedModel({{tr("Recording")},
                  {tr("State")},
                  {tr("Size"), true},
                  {tr("Speed"), true},
                  {tr("Time left"), true},
                  {tr("Since"), true}},
                 parent) {}

void UploadModel::show(const upload::QueueState &state, int64_t now_ms) {
    m_state = state;
    std::vector<Row> rows;
    rows.reserve(state.queue.size() + state.history.size());
    for (const auto *list : {&m_state.queue, &m_state.history}) {
        for (const Item &item : *list)
            rows.push_back(rowOf(item, now_ms));
    }
    become(rows);
}

const Item *UploadModel::itemAt(const QModelIndex &index) const {
    if (!index.isValid())
        return nullptr;
    const auto row = std::size_t(index.row());
    const auto &queue = m_state.queue, &history = m_state.history;
    if (row < queue.size())
        return &queue[row];
    return row - queue.size() < history.size() ? &history[row - queue.size()] : nullptr;
}

QModelIndex UploadModel::find(int64_t number) const {
    return KeyedModel::find({QString::number(number)});
}

QVariant UploadModel::data(const QModelIndex &index, int role) const {
    if (role != ProgressRole)
        return KeyedModel::data(index, role);
    const Item *item = index.column() == StateColumn ? itemAt(index) : nullptr;
    return item && item->state == State::Running && item->size_bytes > 0
               ? QVariant(double(item->sent_bytes) / double(item->size_bytes))
               : QVariant();
}

Qt::ItemFlags UploadModel::flags(const QModelIndex &index) const {
    const Qt::ItemFlags usual = KeyedModel::flags(index);
    if (!index.isValid()) // between two rows
        return usual | Qt::ItemIsDropEnabled;
    return index.row() < queued() ? usual | Qt::ItemIsDragEnabled : usual;
}

QStringList UploadModel::mimeTypes() const {
    return {MimeType};
}

QMimeData *UploadModel::mimeData(const QModelIndexList &indexes) const {
    const Item *item = indexes.isEmpty() ? nullptr : itemAt(indexes.first());
    if (!item)
        return nullptr;
    auto *data = new QMimeData;
    data->setData(MimeType, QByteArray::number(qlonglong(item->number)));
    return data;
}

bool UploadModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &) {
    const int64_t number = data->data(MimeType).toLongLong();
    if (number == 0)
        return false;
    const bool isEnd = row < 0 || row >= queued();
    Q_EMIT moveWanted(number, isEnd ? 0 : itemAt(index(row, 0))->number);
    return false; // the queue says what became of it; the view must not remove a row
}

} // namespace ovation::ui
