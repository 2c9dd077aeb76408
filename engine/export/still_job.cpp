#include "export/still_job.h"

#include "media/convert/still_image.h"
#include "media/write/part_file.h"

#include <QBuffer>

namespace ovation::exporting {

int64_t StillJob::estimate_bytes() const {
    return m_facts.video ? int64_t(m_facts.video->width) * m_facts.video->height * 3 : 0;
}

Result<void> StillJob::run(const QString &path, JobControl &control) {
    const auto image = media::stillImage(m_open, m_facts, m_time_ms * 1'000'000, control);
    if (!image)
        return image.error();
    QByteArray png;
    QBuffer buffer(&png);
    if (!image->save(&buffer, "PNG"))
        return Error{Errc::MediaFailed, QStringLiteral("The frame can't be written as PNG.")};
    media::PartFile file;
    if (auto opened = file.open(path); !opened)
        return opened;
    return file.write(png.constData(), size_t(png.size()));
}

} // namespace ovation::exporting
