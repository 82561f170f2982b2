<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:import href="../component/open.xsl"/>
  <xsl:include href="../component/filing.xsl"/>

  <!-- Those of a letter say something else. -->
  <xsl:template match="field[@name = 'phone' or @name = 'people']" mode="label"><xsl:value-of select="p:t('field.', @name)"/></xsl:template>
  <xsl:template match="field[@name = 'phone']" mode="hint"><p class="hint" id="{@id}-hint"><xsl:value-of select="p:t('booking.phone_hint')"/></p></xsl:template>
  <xsl:template match="field[@name = 'kind']" mode="label"><xsl:value-of select="p:t('booking.kind')"/></xsl:template>

  <xsl:template match="page" mode="main">
    <p class="lead"><xsl:value-of select="p:t('booking.lead')"/></p>
    <xsl:choose>
      <xsl:when test="chosen">
        <div class="split">
          <div class="stack">
            <xsl:choose>
              <xsl:when test="form"><xsl:apply-templates select="form" mode="form"/></xsl:when>
              <xsl:otherwise><p class="answer soon"><xsl:value-of select="p:t('booking.not_online')"/></p></xsl:otherwise>
            </xsl:choose>
          </div>
          <aside class="stack">
            <section class="panel">
              <h2><xsl:value-of select="chosen/name"/></h2>
              <p><xsl:value-of select="chosen/address"/></p>
              <xsl:if test="chosen/phone != ''"><p><xsl:value-of select="p:t2('result.phone', chosen/phone)"/></p></xsl:if>
              <xsl:for-each select="places/place"><p><strong><xsl:value-of select="name"/></strong><br/><xsl:value-of select="hours"/></p></xsl:for-each>
              <p><a href="/hen-tiep"><xsl:value-of select="p:t('booking.other_office')"/></a></p>
              <p><a href="/lich-tiep-cong-dan?agency={chosen/id}"><xsl:value-of select="p:t('nav.schedule')"/></a></p>
            </section>
            <section class="panel">
              <h2><xsl:value-of select="p:t('booking.how')"/></h2>
              <p><xsl:value-of select="p:t('booking.answer')"/></p>
              <p><xsl:value-of select="p:t('booking.sealed')"/></p>
              <p class="soft"><xsl:value-of select="p:t('booking.privacy')"/></p>
              <xsl:apply-templates select="." mode="data"/>
            </section>
          </aside>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <form class="filter-bar" method="get" action="/hen-tiep" role="search">
          <div class="field"><label for="f-office"><xsl:value-of select="p:t('filter.office')"/></label>
            <input type="text" id="f-office" name="office" value="{office_name}" maxlength="120"/></div>
          <button type="submit"><xsl:value-of select="p:t('button.find')"/></button>
        </form>
        <xsl:apply-templates select="offices" mode="which"/>
        <p><a href="/tra-cuu"><xsl:value-of select="p:t('booking.have_code')"/></a></p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
