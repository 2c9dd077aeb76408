#include "media/mix/backdrop.h"

#include <QFileInfo>
#include <QImageReader>

#include <libyuv.h>

#include <vector>

namespace ovation::media {
namespace {

constexpr int Largest_px = 2000; // both sides of the largest canvas
constexpr int64_t MaxPixels = 32'000'000;
constexpr int64_t MaxBytes = 32'000'000;

struct Image : VideoFrame {
    Image(const QImage &premultiplied, unsigned behind) {
        width = premultiplied.width() & ~1;
        height = premultiplied.height() & ~1;
        std::vector<uint8_t> opaque(size_t(width) * size_t(height) * 4);
        libyuv::ARGBRect(opaque.data(), width * 4, 0, 0, width, height, 0xff000000U | behind);
        libyuv::ARGBBlend(premultiplied.constBits(), int(premultiplied.bytesPerLine()), opaque.data(),
                          width * 4, opaque.data(), width * 4, width, height);
        const size_t area = size_t(width) * size_t(height);
        pixels.resize(area * 3 / 2);
        uint8_t *y = pixels.data(), *u = y + area, *v = u + area / 4;
        libyuv::ARGBToI420(opaque.data(), width * 4, y, width, u, width / 2, v, width / 2, width, height);
        planes[0] = y;
        planes[1] = u;
        planes[2] = v;
        strides[0] = width;
        strides[1] = strides[2] = width / 2;
    }
    std::vector<uint8_t> pixels;
};

} // namespace

Result<VideoFramePtr> readBackdrop(const QString &path, unsigned behind) {
    const QString name = QFileInfo(path).fileName();
    const auto wrong = [&](const QString &why) {
        return Error{Errc::Failed, QStringLiteral("%1 %2").arg(name, why)};
    };
    if (QFileInfo(path).size() > MaxBytes)
        return wrong(QStringLiteral("is larger than 32 MB"));
    QImageReader reader(path);
    // Its name may say anything; other formats' readers are not let at it.
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    const QSize size = reader.size();
    if ((format != "png" && format != "jpeg") || size.width() < 2 || size.height() < 2)
        return wrong(QStringLiteral("is not a PNG or JPEG image"));
    if (int64_t(size.width()) * size.height() > MaxPixels)
        return wrong(QStringLiteral("has more than 32 million pixels"));
    if (size.width() > Largest_px && size.height() > Largest_px)
        reader.setScaledSize(size.scaled(Largest_px, Largest_px, Qt::KeepAspectRatioByExpanding));
    const QImage image = reader.read().convertToFormat(QImage::Format_ARGB32_Premultiplied);
    if (image.width() < 2 || image.height() < 2)
        return wrong(QStringLiteral("cannot be read: %1").arg(reader.errorString()));
    return VideoFramePtr(std::make_shared<Image>(image, behind));
}

} // namespace ovation::media
