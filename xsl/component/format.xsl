<?xml version="1.0" encoding="UTF-8"?>
<!-- How one value looks. The name of an element chooses its format (mode value), so that a
     day is a day on every page. Modes: value, day, day-text, instant, number, class, due,
     tone. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:decimal-format name="vi" decimal-separator="," grouping-separator="."/>
  <xsl:decimal-format name="en" decimal-separator="." grouping-separator=","/>

  <!-- Any column: by the ending of its name. An empty element (SQL NULL) gives nothing. -->
  <xsl:template match="*" mode="value">
    <xsl:variable name="tail" select="substring(name(), string-length(name()) - 2)"/>
    <xsl:choose>
      <xsl:when test=". = ''"/>
      <xsl:when test="$tail = '_on'"><xsl:apply-templates select="." mode="day"/></xsl:when>
      <xsl:when test="$tail = '_at'"><xsl:apply-templates select="." mode="instant"/></xsl:when>
      <xsl:when test="starts-with(name(), 'is_')">
        <xsl:choose>
          <xsl:when test=". = '1' or . = 'yes'"><xsl:value-of select="p:t('value.yes')"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="p:t('value.no')"/></xsl:otherwise>
        </xsl:choose>
      </xsl:when>
      <xsl:when test="$tail = 'ode'"><span class="code"><xsl:value-of select="."/></span></xsl:when>
      <xsl:when test="$tail = '_kb'"><xsl:apply-templates select="." mode="size"/></xsl:when>
      <xsl:when test="($tail = 'unt' and name() != 'account') or name() = 'n'">
        <xsl:apply-templates select="." mode="number"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A field of the matter (lĩnh vực) is stored by code and read by name. -->
  <xsl:template match="field_code[../field_name]" mode="value">
    <xsl:value-of select="../field_name"/>
  </xsl:template>

  <xsl:template match="kind" mode="value">
    <xsl:if test=". != ''"><xsl:value-of select="p:t(concat('kind.', .))"/></xsl:if>
  </xsl:template>

  <xsl:template match="channel" mode="value">
    <xsl:if test=". != ''"><xsl:value-of select="p:t(concat('channel.', .))"/></xsl:if>
  </xsl:template>

  <!-- Words first, colour second: the tone only repeats what the words say. -->
  <xsl:template match="state|from_state|to_state" mode="value">
    <xsl:if test=". != ''">
      <xsl:variable name="tone"><xsl:apply-templates select="." mode="tone"/></xsl:variable>
      <span class="tag {$tone}"><xsl:value-of select="p:t(concat('state.', .))"/></span>
    </xsl:if>
  </xsl:template>

  <xsl:template match="*|@*" mode="tone">
    <xsl:variable name="word" select="concat(' ', ., ' ')"/>
    <xsl:choose>
      <xsl:when test="contains(' late overdue failed error rejected infected expired missed ', $word)">late</xsl:when>
      <xsl:when test="contains(' waiting awaiting_signature suspended paused draft pending proposed renewed appealed soon warn ', $word)">soon</xsl:when>
      <xsl:when test="contains(' closed answered decided effective enforced archived concluded carried_out settled published accepted active done clean ', $word)">done</xsl:when>
      <xsl:when test="contains(' sealed information ', $word)">sealed</xsl:when>
      <xsl:when test="contains(' declined guided transferred returned filed withdrawn terminated joined refused retracted disabled ', $word)">plain</xsl:when>
      <xsl:otherwise>info</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Day: 2026-11-26 is 26/11/2026; old papers may know only month or year. -->
  <xsl:template match="*|@*" mode="day">
    <xsl:if test=". != ''">
      <time datetime="{.}"><xsl:apply-templates select="." mode="day-text"/></time>
    </xsl:if>
  </xsl:template>

  <xsl:template match="*|@*" mode="day-text">
    <xsl:choose>
      <xsl:when test="string-length(.) &gt;= 10 and substring(., 5, 1) = '-'">
        <xsl:value-of select="concat(substring(., 9, 2), '/', substring(., 6, 2), '/', substring(., 1, 4))"/>
      </xsl:when>
      <xsl:when test="string-length(.) = 7 and substring(., 5, 1) = '-'">
        <xsl:value-of select="concat(substring(., 6, 2), '/', substring(., 1, 4))"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Instant, already local: 2026-11-26T09:00:00+07:00 is 26/11/2026 09:00. -->
  <xsl:template match="*|@*" mode="instant">
    <xsl:if test=". != ''">
      <time datetime="{.}">
        <xsl:apply-templates select="." mode="day-text"/>
        <xsl:text> </xsl:text>
        <xsl:value-of select="substring(., 12, 5)"/>
      </time>
    </xsl:if>
  </xsl:template>

  <xsl:template match="*|@*" mode="clock">
    <xsl:value-of select="substring(., 12, 5)"/>
  </xsl:template>

  <!-- 1.234.567,8 in Vietnamese, 1,234,567.8 in English. What is no number stays as it is. -->
  <xsl:template match="*|@*" mode="number">
    <xsl:choose>
      <xsl:when test=". = '' or number(.) != number(.)"><xsl:value-of select="."/></xsl:when>
      <xsl:when test="/page/@lang = 'en'">
        <xsl:value-of select="format-number(., '#,##0.##', 'en')"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="format-number(., '#.##0,##', 'vi')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A size: bytes, or kilobytes where the name ends in _kb. -->
  <xsl:template match="*|@*" mode="size">
    <xsl:variable name="kb">
      <xsl:choose>
        <xsl:when test="substring(name(), string-length(name()) - 2) = '_kb'"><xsl:value-of select="."/></xsl:when>
        <xsl:otherwise><xsl:value-of select="ceiling(. div 1024)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test=". = ''"/>
      <xsl:when test="$kb &gt;= 1024"><xsl:value-of select="concat(ceiling($kb div 1024), ' MB')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="concat($kb, ' KB')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Due day: never bare while the matter is open, that is while days_left is known. -->
  <xsl:template match="due_on" mode="value">
    <xsl:apply-templates select="." mode="due">
      <xsl:with-param name="left" select="(../days_left|@days_left)[. != '']"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="*|@*" mode="due">
    <xsl:param name="left"/>
    <xsl:choose>
      <xsl:when test=". = ''"/>
      <xsl:when test="not($left)"><xsl:apply-templates select="." mode="day"/></xsl:when>
      <xsl:otherwise>
        <span class="due">
          <xsl:apply-templates select="$left" mode="due-tag"/>
          <xsl:text> </xsl:text>
          <xsl:apply-templates select="." mode="day"/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*|@*" mode="due-tag">
    <xsl:choose>
      <xsl:when test=". &lt; -1"><span class="tag late"><xsl:value-of select="p:t2('due.late', -1 * .)"/></span></xsl:when>
      <xsl:when test=". = -1"><span class="tag late"><xsl:value-of select="p:t('due.late_one')"/></span></xsl:when>
      <xsl:when test=". = 0"><span class="tag soon"><xsl:value-of select="p:t('due.today')"/></span></xsl:when>
      <xsl:when test=". = 1"><span class="tag soon"><xsl:value-of select="p:t('due.left_one')"/></span></xsl:when>
      <xsl:when test=". &lt;= 3"><span class="tag soon"><xsl:value-of select="p:t2('due.left', string(.))"/></span></xsl:when>
      <xsl:otherwise><span class="tag plain"><xsl:value-of select="p:t2('due.left', string(.))"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Several lines of text, as they were written. -->
  <xsl:template match="*" mode="lines">
    <xsl:if test=". != ''"><p class="lines"><xsl:value-of select="."/></p></xsl:if>
  </xsl:template>

  <!-- What a view may put beside a value as a class of its cell. -->
  <xsl:template match="*" mode="class">
    <xsl:variable name="tail" select="substring(name(), string-length(name()) - 2)"/>
    <xsl:choose>
      <xsl:when test="name() = 'n' or ($tail = 'unt' and name() != 'account') or $tail = '_kb' or starts-with(name(), 'days_')">num</xsl:when>
      <xsl:when test="$tail = 'ode' or $tail = '_on' or $tail = '_at'">tight</xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Symbols of public/img/icon.svg. The word always stands beside them. -->
  <xsl:template match="*|@*" mode="icon">
    <xsl:param name="name"/>
    <svg class="icon" aria-hidden="true"><use href="/img/icon.svg#{$name}"/></svg>
  </xsl:template>
</xsl:stylesheet>
