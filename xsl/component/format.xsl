<?xml version="1.0" encoding="UTF-8"?>
<!-- How one value looks. The name of an element chooses its format (mode value), so that a
     day is a day on every page. Modes: value, lines, day, day-text, instant, clock,
     size, due-tag, icon. The shapes come from C (p:day, p:instant, p:number). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <!-- Any column: by the ending of its name; most have none of these, so that is asked
       first. An empty element (SQL NULL) gives nothing. -->
  <xsl:template match="*" mode="value">
    <xsl:choose>
      <xsl:when test="p:shape() = ''"><xsl:value-of select="."/></xsl:when>
      <xsl:when test=". != ''"><xsl:apply-templates select="." mode="ending"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*" mode="ending">
    <xsl:variable name="shape" select="p:shape()"/>
    <xsl:choose>
      <xsl:when test="$shape = 'day'"><xsl:apply-templates select="." mode="day"/></xsl:when>
      <xsl:when test="$shape = 'instant'"><xsl:apply-templates select="." mode="instant"/></xsl:when>
      <xsl:when test="$shape = 'code'"><span class="code"><xsl:value-of select="."/></span></xsl:when>
      <xsl:when test="$shape = 'size'"><span class="num"><xsl:apply-templates select="." mode="size"/></span></xsl:when>
      <xsl:when test="$shape = 'number'"><span class="num"><xsl:value-of select="p:number()"/></span></xsl:when>
      <xsl:when test=". = '1' or . = 'yes'"><xsl:value-of select="p:t('value.yes')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t('value.no')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The usual days: found by their name at once, any other by its ending. -->
  <xsl:template match="received_on|accepted_on|written_on|decided_on|decision_on|effective_on|sent_on|held_on|published_on" mode="value">
    <xsl:if test=". != ''"><time datetime="{.}"><xsl:value-of select="p:day()"/></time></xsl:if>
  </xsl:template>

  <xsl:template match="code" mode="value">
    <span class="code"><xsl:value-of select="."/></span>
  </xsl:template>

  <!-- A field of the matter (lĩnh vực) is stored by code and read by name. -->
  <xsl:template match="field_code[../field_name]" mode="value">
    <xsl:value-of select="../field_name"/>
  </xsl:template>

  <xsl:template match="kind" mode="value">
    <xsl:if test=". != ''"><xsl:value-of select="p:t('kind.', .)"/></xsl:if>
  </xsl:template>

  <xsl:template match="channel" mode="value">
    <xsl:if test=". != ''"><xsl:value-of select="p:t('channel.', .)"/></xsl:if>
  </xsl:template>

  <!-- Words first, colour second: the state is a class, and the sheet of styles knows which
       states are late, done or sealed. -->
  <xsl:template match="state|from_state|to_state" mode="value">
    <xsl:if test=". != ''">
      <span class="tag {.}"><xsl:value-of select="p:t('state.', .)"/></span>
    </xsl:if>
  </xsl:template>

  <!-- Day: 2026-11-26 is 26/11/2026; old papers may know only month or year. -->
  <xsl:template match="*|@*" mode="day">
    <xsl:if test=". != ''"><time datetime="{.}"><xsl:value-of select="p:day()"/></time></xsl:if>
  </xsl:template>

  <xsl:template match="*|@*" mode="day-text"><xsl:value-of select="p:day()"/></xsl:template>

  <!-- Instant, already local: 2026-11-26T09:00:00+07:00 is 26/11/2026 09:00. -->
  <xsl:template match="*|@*" mode="instant">
    <xsl:if test=". != ''"><time datetime="{.}"><xsl:value-of select="p:instant()"/></time></xsl:if>
  </xsl:template>

  <xsl:template match="*|@*" mode="clock">
    <xsl:value-of select="substring(., 12, 5)"/>
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
    <xsl:choose>
      <xsl:when test=". = ''"/>
      <xsl:when test="../days_left != '' or @days_left">
        <span class="due">
          <xsl:apply-templates select="../days_left|@days_left" mode="due-tag"/>
          <xsl:text> </xsl:text>
          <xsl:value-of select="p:day()"/>
        </span>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="day"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*|@*" mode="due-tag">
    <xsl:choose>
      <xsl:when test=". &gt; 3"><span class="tag plain"><xsl:value-of select="p:t2('due.left', .)"/></span></xsl:when>
      <xsl:when test=". &lt; -1"><span class="tag late"><xsl:value-of select="p:t2('due.late', -1 * .)"/></span></xsl:when>
      <xsl:when test=". = -1"><span class="tag late"><xsl:value-of select="p:t('due.late_one')"/></span></xsl:when>
      <xsl:when test=". = 0"><span class="tag soon"><xsl:value-of select="p:t('due.today')"/></span></xsl:when>
      <xsl:when test=". = 1"><span class="tag soon"><xsl:value-of select="p:t('due.left_one')"/></span></xsl:when>
      <xsl:otherwise><span class="tag soon"><xsl:value-of select="p:t2('due.left', .)"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Several lines of text, as they were written. -->
  <xsl:template match="*" mode="lines">
    <xsl:if test=". != ''"><p class="lines"><xsl:value-of select="."/></p></xsl:if>
  </xsl:template>

  <!-- Symbols of public/img/icon.svg. The word always stands beside them. -->
  <xsl:template match="*|@*" mode="icon">
    <xsl:param name="name"/>
    <svg class="icon" aria-hidden="true"><use href="/img/icon.svg#{$name}"/></svg>
  </xsl:template>
</xsl:stylesheet>
