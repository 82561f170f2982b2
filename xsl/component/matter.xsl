<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of a matter share: people, papers, likely duplicates, the reckoning of a
     day. Modes: people, person, block, why. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="parties" mode="people">
    <xsl:choose>
      <xsl:when test="/page/casefile/sealed = '1' or /page/transfer/sealed = '1'">
        <p><span class="tag sealed"><xsl:value-of select="p:t('party.sealed')"/></span></p>
        <xsl:if test="/page/me/roles/role = 'reader' and /page/casefile/id">
          <p><a href="/identity/{/page/casefile/id}"><xsl:value-of select="p:t('party.open')"/></a></p>
        </xsl:if>
      </xsl:when>
      <xsl:when test="party"><ul class="rows"><xsl:apply-templates select="party" mode="person"/></ul></xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('party.none')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="party" mode="person">
    <li>
      <xsl:value-of select="name"/>
      <p class="meta">
        <span><xsl:value-of select="p:t(concat('party_role.', role))"/></span>
        <xsl:if test="birth != ''"><span><xsl:value-of select="birth"/></span></xsl:if>
        <xsl:if test="id_number != ''"><span class="code"><xsl:value-of select="id_number"/></span></xsl:if>
        <xsl:if test="phone != ''"><span class="code"><xsl:value-of select="phone"/></span></xsl:if>
        <xsl:if test="address != '' or commune != ''">
          <span><xsl:value-of select="address"/><xsl:if test="address != '' and commune != ''">, </xsl:if><xsl:value-of select="commune"/></span>
        </xsl:if>
      </p>
    </li>
  </xsl:template>

  <xsl:template match="documents" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t('casefile.documents')"/></h2>
      <ul class="rows">
        <xsl:for-each select="document">
          <li>
            <xsl:choose>
              <xsl:when test="sealed = '1'"><span class="tag sealed"><xsl:value-of select="p:t('document.sealed')"/></span></xsl:when>
              <xsl:otherwise><a href="{path}"><xsl:value-of select="name"/></a></xsl:otherwise>
            </xsl:choose>
            <p class="meta"><span><xsl:value-of select="type"/></span>
              <span><xsl:apply-templates select="size" mode="size"/></span>
              <span><xsl:value-of select="p:t(concat('scan.', scan))"/></span></p>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="duplicates" mode="block">
    <section class="panel">
      <h2><xsl:value-of select="p:t2('duplicates.title', string(count(duplicate)))"/></h2>
      <xsl:choose>
        <xsl:when test="duplicate">
          <ul class="rows"><xsl:apply-templates select="duplicate" mode="duplicate"/></ul>
        </xsl:when>
        <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('duplicates.none')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="duplicate" mode="duplicate">
    <li>
      <xsl:choose>
        <xsl:when test="sealed = '1'"><xsl:value-of select="p:t('duplicates.sealed')"/></xsl:when>
        <xsl:otherwise>
          <xsl:choose>
            <xsl:when test="id and /page/casefile/id">
              <a href="/intake/petition/{/page/casefile/id}/duplicate?earlier={id}"><xsl:value-of select="lookup_code"/></a>
              <xsl:text> </xsl:text>
            </xsl:when>
            <xsl:when test="id"><a href="/intake/petition/{id}"><xsl:value-of select="lookup_code"/></a><xsl:text> </xsl:text></xsl:when>
          </xsl:choose>
          <strong><xsl:value-of select="p:t2('duplicates.percent', string(percent))"/></strong>
          <xsl:text> </xsl:text>
          <xsl:value-of select="p:t(concat('relation.', relation))"/>
          <xsl:if test="subject"><p><xsl:value-of select="subject"/></p></xsl:if>
          <p class="meta">
            <span><xsl:value-of select="agency_name"/></span>
            <span><xsl:apply-templates select="received_on" mode="value"/></span>
            <xsl:apply-templates select="state" mode="value"/>
          </p>
          <p class="meta"><xsl:for-each select="reason"><span><xsl:value-of select="p:t(concat('reason.', .))"/></span></xsl:for-each></p>
        </xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <xsl:template match="reckoning" mode="why">
    <section class="panel">
      <h2><xsl:value-of select="p:t(concat('term.', term))"/></h2>
      <ol class="prose">
        <li><xsl:value-of select="p:t2('why.rule', string(rule/length), p:t(concat('unit.', rule/unit)), string(rule/article))"/></li>
        <li><xsl:apply-templates select="started_on" mode="sentence"><xsl:with-param name="key" select="'why.start'"/></xsl:apply-templates></li>
        <xsl:if test="out_days > 0"><li><xsl:value-of select="p:t2('why.out', string(out_days))"/></li></xsl:if>
        <xsl:if test="extensions > 0"><li><xsl:value-of select="p:t2('why.extended', string(extensions))"/></li></xsl:if>
        <li><xsl:apply-templates select="raw_on" mode="sentence"><xsl:with-param name="key" select="'why.raw'"/></xsl:apply-templates></li>
        <xsl:for-each select="days/day">
          <li>
            <xsl:apply-templates select="on" mode="day-text"/>
            <xsl:text>: </xsl:text>
            <xsl:choose>
              <xsl:when test="is_work = '1'"><xsl:value-of select="p:t2('why.worked', string(name))"/></xsl:when>
              <xsl:when test="name != ''"><xsl:value-of select="p:t2('why.holiday', string(name))"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="p:t('why.weekend')"/></xsl:otherwise>
            </xsl:choose>
          </li>
        </xsl:for-each>
        <li><strong><xsl:apply-templates select="due_on" mode="sentence"><xsl:with-param name="key" select="'why.due'"/></xsl:apply-templates></strong></li>
      </ol>
      <xsl:if test="rule/statutory = '0'"><p class="hint"><xsl:value-of select="p:t('why.internal')"/></p></xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="*" mode="sentence">
    <xsl:param name="key"/>
    <xsl:variable name="day"><xsl:apply-templates select="." mode="day"/></xsl:variable>
    <xsl:value-of select="p:t2($key, string($day))"/>
  </xsl:template>
</xsl:stylesheet>
