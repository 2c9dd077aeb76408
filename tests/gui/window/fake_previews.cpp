#include "fake_studio.h"

#include "session/failures.h"

#include <algorithm>

namespace ovation::ui {

Result<void>
FakeStudio::changeConnections(const QString &sessionId, const QString &connectionId,
                              const std::function<void(ConnectionSnapshot &, bool isIt)> &change) {
    const auto found = session(sessionId);
    if (!found)
        return found.error();
    auto &all = (*found)->connections;
    if (!connectionId.isEmpty() && std::none_of(all.begin(), all.end(), [&](const ConnectionSnapshot &one) {
            return one.id == connectionId && !one.pending;
        }))
        return session::participantNotFound(connectionId);
    for (ConnectionSnapshot &one : all)
        change(one, one.id == connectionId);
    return {};
}

void FakeStudio::setPreviews(const std::vector<PreviewWish> &wanted) {
    wishes = wanted;
    QStringList ids;
    for (const PreviewWish &wish : wanted)
        ids += wish.sessionId;
    previews += ids.join(QLatin1Char(','));
}

void FakeStudio::previewAudio(std::span<float> into) {
    std::fill(into.begin(), into.end(), 0.0F);
}

void FakeStudio::showFrame(const QString &sessionId, const QColor &color, const QStringList &streamIds) {
    constexpr QSize Size(640, 360);
    PreviewFrame frame{sessionId, QImage(Size, QImage::Format_RGB32), {}};
    frame.image.fill(color);
    const int count = int(streamIds.size());
    for (int at = 0; at < count; ++at)
        frame.tiles.push_back(
            {streamIds[at], QRect(at * Size.width() / count, 0, Size.width() / count, Size.height()), 0.5F});
    Q_EMIT previewReady(frame);
}

} // namespace ovation::ui
