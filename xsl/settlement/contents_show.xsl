<?xml version="1.0" encoding="UTF-8"?>
<!-- The list that lies on top of a file. Sheets are numbered by hand where the file lies. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/print.xsl"/>

  <xsl:template match="page" mode="main">
    <dl class="record">
      <xsl:apply-templates select="casefile/code[. != '']|casefile[code = '']/lookup_code" mode="fact"/>
      <xsl:apply-templates select="petition/subject" mode="fact"/>
      <xsl:apply-templates select="casefile/agency_name" mode="fact"/>
      <div><dt><xsl:value-of select="p:t('field.received_on')"/></dt><dd><xsl:value-of select="p:day(casefile/received_on)"/></dd></div>
      <xsl:if test="closed_on != ''"><div><dt><xsl:value-of select="p:t('field.closed_on')"/></dt><dd><xsl:value-of select="p:day(closed_on)"/></dd></div></xsl:if>
      <xsl:apply-templates select="archive" mode="fact"/>
    </dl>
    <xsl:if test="missing != '0'"><p><strong><xsl:value-of select="p:t2('contents.missing', missing)"/></strong></p></xsl:if>
    <section class="book-scroll" tabindex="0" aria-label="{p:t('title.contents_show')}"><table class="grid book">
      <thead>
        <tr>
          <th scope="col"><xsl:value-of select="p:t('contents.n')"/></th>
          <th scope="col"><xsl:value-of select="p:t('contents.on')"/></th>
          <th scope="col"><xsl:value-of select="p:t('contents.number')"/></th>
          <th scope="col"><xsl:value-of select="p:t('contents.what')"/></th>
          <th scope="col"><xsl:value-of select="p:t('contents.sheets')"/></th>
          <th scope="col"><xsl:value-of select="p:t('contents.note')"/></th>
        </tr>
      </thead>
      <tbody><xsl:apply-templates select="items/item" mode="book"/></tbody>
    </table></section>
    <p><xsl:value-of select="p:t2('contents.sum', string(count(items/item)))"/></p>
    <div class="sign">
      <div><p><b><xsl:value-of select="p:t('contents.made_by')"/></b></p></div>
      <div><p><b><xsl:value-of select="p:t('contents.taken_by')"/></b></p></div>
    </div>
  </xsl:template>

  <xsl:template match="*" mode="fact"><div><dt><xsl:value-of select="p:label()"/></dt><dd><xsl:value-of select="."/></dd></div></xsl:template>
  <xsl:template match="archive" mode="fact">
    <div><dt><xsl:value-of select="p:t('field.retention')"/></dt><dd>
      <xsl:choose>
        <xsl:when test="keep_year = ''"><xsl:value-of select="p:t2('contents.kept_for_ever', p:t('retention.', retention))"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="p:t2('contents.kept_until', p:t('retention.', retention), keep_year)"/></xsl:otherwise>
      </xsl:choose></dd></div>
    <div><dt><xsl:value-of select="p:t('field.sheets')"/></dt><dd><xsl:value-of select="sheets"/></dd></div>
    <xsl:apply-templates select="shelf[. != '']" mode="fact"/>
    <div><dt><xsl:value-of select="p:t('contents.archived')"/></dt><dd><xsl:value-of select="p:t2('contents.archived_by', p:day(archived_on), who)"/></dd></div>
  </xsl:template>

  <xsl:template match="item" mode="book">
    <tr>
      <td class="num"><xsl:value-of select="position()"/></td>
      <td><xsl:value-of select="p:day(on)"/></td>
      <td><xsl:value-of select="number"/></td>
      <td>
        <xsl:choose>
          <xsl:when test="@what = 'petition'"><xsl:value-of select="p:t('contents.petition')"/></xsl:when>
          <xsl:when test="@what = 'letter'"><xsl:value-of select="p:t('letter.', template)"/></xsl:when>
          <xsl:when test="sealed = '1'"><xsl:value-of select="p:t('document.sealed')"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="name"/></xsl:otherwise>
        </xsl:choose>
      </td>
      <td/>
      <td>
        <xsl:choose>
          <xsl:when test="is_missing = '1'"><xsl:value-of select="p:t('contents.draft')"/></xsl:when>
          <xsl:when test="@what = 'letter' and store_id != ''"><xsl:value-of select="p:t('contents.signed')"/></xsl:when>
          <xsl:when test="@what = 'letter'"><xsl:value-of select="p:t('contents.unsigned')"/></xsl:when>
          <xsl:when test="@what = 'document' and p:has('document_kind.', kind)"><xsl:value-of select="p:t('document_kind.', kind)"/></xsl:when>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
