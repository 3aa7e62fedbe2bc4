// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tables/zipentries.h"

#include "base/error.h"
#include "exchange/tables/words.h"

#include <zip.h>

namespace agenda
{

namespace
{

constexpr zip_int64_t maxEntries = 2'000;
constexpr qint64 maxEntrySize = 64LL * 1024 * 1024;
constexpr qint64 maxStatedTotal = 512LL * 1024 * 1024;
/// What deflate makes of honest tables stays far below; small entries may be anything.
constexpr qint64 maxRatio = 200;
constexpr qint64 anyRatioBelow = 1024 * 1024;

/// One entry as a device that only goes forwards and counts what comes out.
class ZipEntryDevice final : public QIODevice
{
public:
    ZipEntryDevice(zip_file_t* file, qint64 compressed) : m_file(file), m_compressed(compressed)
    {
        open(QIODevice::ReadOnly);
    }
    ~ZipEntryDevice() override { zip_fclose(m_file); }
    Q_DISABLE_COPY(ZipEntryDevice)

    bool isSequential() const override { return true; }
    /// What is wrong with it so far; empty: nothing.
    const QString& fault() const { return m_fault; }
    const QString& detail() const { return m_detail; }

protected:
    qint64 readData(char* data, qint64 size) override
    {
        if (!m_fault.isEmpty() || size <= 0)
            return m_fault.isEmpty() ? 0 : -1;
        const zip_int64_t got = zip_fread(m_file, data, static_cast<zip_uint64_t>(size));
        if (got < 0) {
            m_fault = Tables::tr("está dañado o incompleto");
            m_detail = QString::fromUtf8(zip_file_strerror(m_file));
            return -1;
        }
        m_read += got;
        if (m_read > maxEntrySize || (m_read > anyRatioBelow && m_read > m_compressed * maxRatio)) {
            m_fault = Tables::tr(
                          "una parte descomprimida pasa del límite de %1 MB o está comprimida de un modo que "
                          "no es normal. Guárdelo como CSV y lea ese archivo")
                          .arg(maxEntrySize / 1024 / 1024);
            return -1;
        }
        return got == 0 ? -1 : got;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    zip_file_t* m_file;
    qint64 m_compressed;
    qint64 m_read = 0;
    QString m_fault;
    QString m_detail;
};

} // namespace

struct ZipEntries::Archive {
    zip_t* zip = nullptr;

    ~Archive()
    {
        if (zip != nullptr)
            zip_discard(zip);
    }
};

ZipEntries::ZipEntries(const QByteArray& bytes, const QString& source)
    : m_bytes(bytes), m_source(source), m_archive(std::make_unique<Archive>())
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* memory =
        zip_source_buffer_create(m_bytes.constData(), static_cast<zip_uint64_t>(m_bytes.size()), 0, &error);
    if (memory != nullptr)
        m_archive->zip = zip_open_from_source(memory, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (m_archive->zip == nullptr) {
        const QString detail = QString::fromUtf8(zip_error_strerror(&error));
        zip_source_free(memory);
        zip_error_fini(&error);
        refuse(Tables::tr("está dañado o incompleto"), detail);
    }
    zip_error_fini(&error);

    const zip_int64_t count = zip_get_num_entries(m_archive->zip, 0);
    if (count > maxEntries)
        refuse(Tables::tr("tiene %1 partes y el límite es %2").arg(count).arg(maxEntries));
    qint64 total = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(m_archive->zip, static_cast<zip_uint64_t>(i), 0, &stat) != 0)
            refuse(Tables::tr("está dañado o incompleto"));
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
            refuse(Tables::tr("está protegido con contraseña. Quítesela con el programa que lo hizo"));
        if (stat.size > static_cast<zip_uint64_t>(maxStatedTotal) ||
            (total += qint64(stat.size)) > maxStatedTotal) {
            refuse(Tables::tr("descomprimido pasa del límite de %1 MB. Guárdelo como CSV y lea ese archivo")
                       .arg(maxStatedTotal / 1024 / 1024));
        }
    }
}

ZipEntries::~ZipEntries() = default;

void ZipEntries::refuse(const QString& cause, const QString& detail) const
{
    throw Error(ErrorKind::Unreadable,
                Tables::tr("No se pudo leer «%1»: %2. No se cambió nada.").arg(m_source, cause), detail);
}

bool ZipEntries::contains(const QString& entry) const
{
    return zip_name_locate(m_archive->zip, entry.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

qint64 ZipEntries::statedSize(const QString& entry) const
{
    zip_stat_t stat;
    const bool isThere = zip_stat(m_archive->zip, entry.toUtf8().constData(), ZIP_FL_NOCASE, &stat) == 0;
    return isThere ? static_cast<qint64>(stat.size) : 0;
}

void ZipEntries::read(const QString& entry, const std::function<void(QIODevice&)>& read) const
{
    const QByteArray name = entry.toUtf8();
    zip_stat_t stat;
    zip_file_t* file = nullptr;
    if (zip_stat(m_archive->zip, name.constData(), ZIP_FL_NOCASE, &stat) == 0)
        file = zip_fopen_index(m_archive->zip, stat.index, 0);
    if (file == nullptr) {
        refuse(Tables::tr("le falta la parte «%1», o no se puede descomprimir").arg(entry.left(80)),
               QString::fromUtf8(zip_strerror(m_archive->zip)));
    }
    ZipEntryDevice device(file, static_cast<qint64>(stat.comp_size));
    const auto check = [&] {
        if (!device.fault().isEmpty())
            refuse(device.fault(), device.detail());
    };
    try {
        read(device);
    } catch (const Error&) {
        // What is wrong with the entry is the cause of what its reader made of it.
        check();
        throw;
    }
    check();
}

} // namespace agenda
