#include "ui/player/player_threads.h"

#include <algorithm>

namespace ovation::ui {
namespace {

/// isFinished() says so, too, while a player that is on its way out waits for a disk there; who deleted the
/// thread then would wait for it.
bool hasEnded(QThread &thread) {
    return thread.wait(QDeadlineTimer(0));
}

} // namespace

PlayerThreads::~PlayerThreads() {
    for (const auto &thread : m_threads)
        thread->quit();
    for (const auto &thread : m_threads)
        thread->wait();
}

bool PlayerThreads::run(std::unique_ptr<QObject> player) {
    std::erase_if(m_threads, [](const auto &thread) { return hasEnded(*thread); });
    if (m_threads.size() >= MaxThreads)
        return false;
    auto thread = std::make_unique<QThread>();
    thread->setObjectName(QStringLiteral("player"));
    QObject *moved = player.release();
    moved->moveToThread(thread.get());
    QObject::connect(thread.get(), &QThread::finished, moved, &QObject::deleteLater);
    thread->start();
    m_threads.push_back(std::move(thread));
    return true;
}

std::size_t PlayerThreads::running() const {
    return std::size_t(std::count_if(m_threads.begin(), m_threads.end(),
                                     [](const auto &thread) { return !hasEnded(*thread); }));
}

} // namespace ovation::ui
