<?xml version="1.0" encoding="UTF-8"?>
<!-- A table of the law as its rows say it: the day asked for (mode on), the table (mode table),
     what its marks mean (mode marks). Imported beside a layout. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="law" mode="on">
    <form class="filter-bar" method="get" action="{/page/@path}">
      <div class="field">
        <label for="f-ngay"><xsl:value-of select="p:t('law.on')"/></label>
        <input type="text" id="f-ngay" name="ngay" maxlength="40" inputmode="numeric">
          <xsl:attribute name="value"><xsl:choose>
            <xsl:when test="@wrong"><xsl:value-of select="@typed"/></xsl:when>
            <xsl:otherwise><xsl:apply-templates select="@on" mode="day-text"/></xsl:otherwise>
          </xsl:choose></xsl:attribute>
          <xsl:if test="@wrong"><xsl:attribute name="aria-invalid">true</xsl:attribute><xsl:attribute name="aria-describedby">f-ngay-error</xsl:attribute></xsl:if>
        </input>
      </div>
      <button type="submit"><xsl:value-of select="p:t('button.show')"/></button>
      <button type="button" class="second" data-print="data-print" hidden="hidden"><xsl:value-of select="p:t('print.print')"/></button>
    </form>
    <xsl:if test="@wrong"><p class="error" id="f-ngay-error" role="alert"><xsl:value-of select="p:t('error.not_a_day')"/></p></xsl:if>
  </xsl:template>

  <!-- A long table stands in parts; whole it can be searched and printed. At the end of a part
       (mode end) they stand again, and the next. -->
  <xsl:template match="parts" mode="parts">
    <nav class="tabs" aria-label="{p:t('law.parts')}"><xsl:apply-templates select="." mode="list-of-parts"/></nav>
  </xsl:template>

  <xsl:template match="parts[part[@n][@current]]" mode="end">
    <xsl:if test="@next"><p class="actions"><a rel="next" href="{@next}"><xsl:value-of select="p:t('law.next_part')"/></a></p></xsl:if>
    <nav class="tabs" aria-label="{p:t('law.parts_end')}"><xsl:apply-templates select="." mode="list-of-parts"/></nav>
  </xsl:template>
  <xsl:template match="parts" mode="end"/>

  <xsl:template match="parts" mode="list-of-parts">
      <ul>
        <xsl:for-each select="part">
          <li><a href="{@path}">
            <xsl:if test="@current"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
            <xsl:choose>
              <xsl:when test="@n"><xsl:value-of select="p:t2('law.part', @n)"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="p:t('law.whole')"/></xsl:otherwise>
            </xsl:choose>
          </a></li>
        </xsl:for-each>
      </ul>
  </xsl:template>

  <!-- More columns than a sheet has room for: each row a record. -->
  <xsl:template match="law[count(head) &gt; 9]" mode="table">
    <xsl:if test="not(line)"><p class="empty"><xsl:value-of select="p:t('law.none')"/></p></xsl:if>
    <xsl:apply-templates select="line" mode="law-record"/>
  </xsl:template>

  <xsl:template match="line" mode="law-record">
    <dl class="record panel">
      <xsl:for-each select="cell[. != '']">
        <div><dt><xsl:value-of select="p:t('law_column.', @key)"/></dt><dd><xsl:apply-templates select="." mode="law-cell"/></dd></div>
      </xsl:for-each>
      <div><dt><xsl:value-of select="p:t('law_column.article')"/></dt><dd><xsl:apply-templates select="." mode="basis"/></dd></div>
    </dl>
  </xsl:template>

  <xsl:template match="law" mode="table">
    <xsl:choose>
      <xsl:when test="line">
        <section class="scroll" tabindex="0" aria-label="{p:t('list.rows')}">
          <table class="list law">
            <thead><tr>
              <xsl:apply-templates select="head" mode="column"/>
              <xsl:if test="@on"><th scope="col"><xsl:value-of select="p:t('law_column.article')"/></th></xsl:if>
            </tr></thead>
            <tbody><xsl:apply-templates select="line" mode="law"/></tbody>
          </table>
        </section>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('law.none')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="head" mode="column">
    <th scope="col"><xsl:value-of select="p:t('law_column.', @key)"/></th>
  </xsl:template>

  <xsl:template match="line" mode="law">
    <tr>
      <xsl:for-each select="cell">
        <td data-label="{p:t('law_column.', @key)}"><xsl:apply-templates select="." mode="law-cell"/></td>
      </xsl:for-each>
      <xsl:if test="../@on">
        <td data-label="{p:t('law_column.article')}"><xsl:apply-templates select="." mode="basis"/></td>
      </xsl:if>
    </tr>
  </xsl:template>

  <xsl:template match="line" mode="basis">
    <xsl:apply-templates select="by" mode="law"/>
    <xsl:if test="not(by)"><span class="soft"><xsl:value-of select="p:t('law.no_article')"/></span></xsl:if>
    <xsl:apply-templates select="@mark" mode="mark"/>
    <xsl:if test="valid_from or valid_to"><span class="meta"><xsl:apply-templates select="." mode="valid"/></span></xsl:if>
  </xsl:template>

  <xsl:template match="line|act" mode="valid">
    <xsl:choose>
      <xsl:when test="not(valid_to != '')"><xsl:value-of select="p:t2('law.valid_from', p:day(valid_from))"/></xsl:when>
      <xsl:when test="valid_from != ''"><xsl:value-of select="p:t2('law.valid_both', p:day(valid_from), p:day(valid_to))"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t2('law.valid_to', p:day(valid_to))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An empty cell is no line on a phone. -->
  <xsl:template match="cell" mode="law-cell">
      <xsl:choose>
        <xsl:when test="not(@how) and count(says) &lt; 2"><xsl:value-of select="says"/></xsl:when>
        <xsl:when test="not(@how)"><ul class="says"><xsl:for-each select="says"><li><xsl:value-of select="."/></li></xsl:for-each></ul></xsl:when>
        <xsl:when test="@how = 'day'"><xsl:value-of select="p:day()"/></xsl:when>
        <xsl:when test="@how = 'text' and . != '' and /page/@lang != 'vi'"><span lang="vi"><xsl:value-of select="."/></span></xsl:when>
        <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
      </xsl:choose>
  </xsl:template>

  <xsl:template match="by" mode="law">
    <a class="by" href="/tro-giup/van-ban#{@act}"><xsl:value-of select="p:article(.)"/></a>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="@mark|mark" mode="mark">
    <xsl:if test=". != 'v'">
      <span class="tag plain"><xsl:value-of select="p:t('unread.', .)"/></span>
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="page" mode="marks">
    <section class="panel">
      <h2><xsl:value-of select="p:t('law.marks')"/></h2>
      <ul>
        <li><xsl:value-of select="p:t('law.mark_v')"/></li>
        <li><strong><xsl:value-of select="p:t('unread.m')"/></strong>: <xsl:value-of select="p:t('law.mark_m')"/></li>
        <li><strong><xsl:value-of select="p:t('unread.r')"/></strong>: <xsl:value-of select="p:t('law.mark_r')"/></li>
      </ul>
      <p><xsl:value-of select="p:t('law.wins')"/></p>
    </section>
  </xsl:template>
</xsl:stylesheet>
