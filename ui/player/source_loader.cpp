#include "ui/player/source_loader.h"

#include "ui/player/file_player.h"

#include <QFileInfo>

#include <utility>

namespace ovation::ui {

template <typename T>
Review::Answer<T> SourceLoader::awaited(std::function<void(Result<T>)> answer) {
    m_asked = std::make_shared<char>();
    return [asked = std::weak_ptr(m_asked), answer = std::move(answer)](Result<T> given) {
        if (!asked.expired())
            answer(std::move(given));
    };
}

void SourceLoader::loadTogether(const QString &recordingId, const Done<GridPlayer> &done) {
    using Made = std::shared_ptr<Playback>;
    m_review.play(recordingId, {}, awaited<Made>([done](Result<Made> made) {
                      if (made)
                          done(std::make_unique<GridPlayer>(std::move(*made)));
                      else
                          done(made.error());
                  }));
}

void SourceLoader::loadStream(const QString &recordingId, const QString &entry,
                              const Done<PlayerSource> &done) {
    using Made = std::shared_ptr<Playback>;
    m_review.play(recordingId, entry, awaited<Made>([this, recordingId, entry, done](Result<Made> made) {
                      if (made)
                          done(std::unique_ptr<PlayerSource>(std::make_unique<GridPlayer>(std::move(*made))));
                      else
                          openStream(recordingId, entry, done);
                  }));
}

void SourceLoader::openStream(const QString &recordingId, const QString &entry,
                              const Done<PlayerSource> &done) {
    using Source = std::shared_ptr<ByteSource>;
    m_review.open(recordingId, entry, awaited<Source>([this, entry, done](Result<Source> source) {
                      if (source)
                          done(std::unique_ptr<PlayerSource>(std::make_unique<FilePlayer>(
                              PlayedFile{QFileInfo(entry).fileName(), std::move(*source)}, m_threads)));
                      else
                          done(source.error());
                  }));
}

std::unique_ptr<PlayerSource> SourceLoader::loadFile(const QString &path) {
    cancel();
    return std::make_unique<FilePlayer>(PlayedFile{path, nullptr}, m_threads);
}

} // namespace ovation::ui
